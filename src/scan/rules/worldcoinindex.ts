import type { Provider } from '../rule.ts';

export default {
  id: 'worldcoinindex',
  name: 'WorldCoinIndex',
  docs: 'https://www.worldcoinindex.com/apiservice',
  revoke: 'https://www.worldcoinindex.com/apiservice',
  rules: [
    {
      id: 'api-key',
      description: 'WorldCoinIndex API key',
      near: ['worldcoinindex'],
      value: /[A-Za-z0-9_-]{35}/,
      check: 'digits-or-mixed-case',
      positive: [
        '"worldcoinindexApiKey": "<<{base64url:35}>>"',
        "const worldcoinindexApiKey = '<<{base64url:35}>>';",
      ],
      negative: [
        'WORLDCOININDEX_API_KEY={base64url:34}',
        'worldcoinindexClient.getStatusOfRequest(requestOptions)',
        'const worldcoinindexApiKey = process.env.WORLDCOININDEX_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
