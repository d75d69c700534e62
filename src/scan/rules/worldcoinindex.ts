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
      check: 'letters-and-digits',
      positive: [
        'worldcoinindex:\n  api_key: <<{base64url:35}>>',
        'worldcoinindex_api_key: "<<{base64url:35}>>"',
      ],
      negative: [
        'WORLDCOININDEX_API_KEY={base64url:34}',
        '"worldcoinindex": "^2.1.0"',
        'worldcoinindex_api_key: "{{ worldcoinindex_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
