import type { Provider } from '../rule.ts';

export default {
  id: 'urlbox',
  name: 'Urlbox',
  docs: 'https://urlbox.com/docs/overview',
  revoke: 'https://urlbox.com/dashboard/projects',
  rules: [
    {
      id: 'api-secret',
      description: 'Urlbox API secret',
      near: ['urlbox'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '      - URLBOX_API_SECRET=<<{hex:32}>>',
        'private const string UrlboxApiSecret = "<<{hex:32}>>";',
      ],
      negative: [
        'URLBOX_API_SECRET={hex:31}',
        'urlbox.min.js?v={hex:32}',
        'urlboxApiSecret: "${URLBOX_API_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
