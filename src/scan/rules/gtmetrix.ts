import type { Provider } from '../rule.ts';

export default {
  id: 'gtmetrix',
  name: 'GTmetrix',
  docs: 'https://gtmetrix.com/api/docs/2.0/',
  revoke: 'https://gtmetrix.com/dashboard/account',
  rules: [
    {
      id: 'api-key',
      description: 'GTmetrix API key',
      near: ['gtmetrix'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '"gtmetrixApiKey": "<<{hex:32}>>"',
        'private static final String GTMETRIX_API_KEY = "<<{hex:32}>>";',
        '{"gtmetrix": {"api_key": "<<{hex:32}>>"}}',
      ],
      negative: [
        'GTMETRIX_API_KEY={hex:31}',
        'GTMETRIX_API_KEY={hex:33}',
        'md5 of gtmetrix-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
