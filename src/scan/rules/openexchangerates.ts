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
      near: ['openexchangerates', 'openexchangeratesapi', 'openexchange', 'oxrapp', 'oxrapi'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['openexchangerates:\n  api_key: <<{hex:32}>>', 'openexchangerates_api_key: "<<{hex:32}>>"'],
      negative: [
        'OPENEXCHANGERATES_API_KEY={hex:33}',
        'MD5 (openexchangerates-2.1.0.tar.gz) = {hex:32}',
        'OPENEXCHANGERATES_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
