import type { Provider } from '../rule.ts';

export default {
  id: 'printnode',
  name: 'PrintNode',
  docs: 'https://www.printnode.com/en/docs/api/curl#account-auth',
  revoke: 'https://app.printnode.com/app/apikeys',
  rules: [
    {
      id: 'api-key',
      description: 'PrintNode API key',
      near: ['printnode'],
      value: /[A-Za-z0-9_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        'process.env.PRINTNODE_API_KEY = "<<{base64url:43}>>";',
        "$printnode_api_key = '<<{base64url:43}>>';",
      ],
      negative: [
        'PRINTNODE_API_KEY={base64url:44}',
        '"printnode": "git+https://git.example/printnode.git#{hex:40}"',
        'PRINTNODE_API_KEY=your_printnode_api_key_here',
      ],
    },
  ],
} satisfies Provider;
