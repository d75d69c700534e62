import type { Provider } from '../rule.ts';

export default {
  id: 'kraken-io',
  name: 'Kraken.io',
  docs: 'https://kraken.io/docs/authentication',
  revoke: 'https://kraken.io/account/api-credentials',
  rules: [
    {
      id: 'api-secret',
      description: 'Kraken.io API secret',
      near: ['krakenio'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'tool --kraken-io-api-secret <<{hex:40}>>',
        '<krakenIoApiSecret><<{hex:40}>></krakenIoApiSecret>',
        '[kraken_io]\napi_secret = <<{hex:40}>>',
      ],
      negative: [
        '"krakenIoApiSecret": "{hex:39}"',
        'kraken_io_api_secret: {hex:41}',
        'kraken-io was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
