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
        '{"printnode": {"apiKey": "<<{base64url:43}>>"}}',
        '<string name="printnode_api_key"><<{base64url:43}>></string>',
      ],
      negative: [
        'PRINTNODE_API_KEY={base64url:42}',
        'printnode @ {hex:40}',
        'printnode_api_key: "{{ printnode_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
