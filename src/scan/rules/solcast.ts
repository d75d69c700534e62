import type { Provider } from '../rule.ts';

export default {
  id: 'solcast',
  name: 'Solcast',
  docs: 'https://docs.solcast.com.au',
  revoke: 'https://toolkit.solcast.com.au/account',
  rules: [
    {
      id: 'api-key',
      description: 'Solcast API key',
      near: ['solcast'],
      value: /[A-Za-z0-9_-]{32}/,
      check: 'digits-or-mixed-case',
      positive: ['solcast:\n  api_key: <<{base64url:32}>>', 'solcast_api_key: "<<{base64url:32}>>"'],
      negative: [
        'SOLCAST_API_KEY={base64url:31}',
        'solcast.min.js?v={hex:32}',
        'solcast_api_key: "{{ solcast_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
