import type { Provider } from '../rule.ts';

export default {
  id: 'openexchangerates',
  name: 'Open Exchange Rates',
  docs: 'https://docs.openexchangerates.org/reference/authentication',
  revoke: 'https://openexchangerates.org/account/app-ids',
  rules: [
    {
      id: 'api-key',
      description: 'Open Exchange Rates API key',
      near: ['openexchangerates', 'openexchange', 'oxrapp', 'oxrapi'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.openexchangerates.org/v1/me -H "Authorization: Bearer <<{hex:32}>>"',
        'https://api.openexchangerates.org/v1/check?api_key=<<{hex:32}>>&format=json',
      ],
      negative: [
        'OPENEXCHANGERATES_API_KEY={hex:31}',
        '{hex:32}  openexchangerates-2.1.0.zip',
        'const openexchangeratesApiKey = process.env.OPENEXCHANGERATES_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
