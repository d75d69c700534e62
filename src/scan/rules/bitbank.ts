import type { Provider } from '../rule.ts';

export default {
  id: 'bitbank',
  name: 'bitbank',
  docs: 'https://github.com/bitbankinc/bitbank-api-docs',
  revoke: 'https://app.bitbank.cc/account/api',
  rules: [
    {
      id: 'api-secret',
      description: 'bitbank API secret',
      near: ['bitbank'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'tool --bitbank-api-secret <<{hex:64}>>',
        '<bitbankApiSecret><<{hex:64}>></bitbankApiSecret>',
        '[bitbank]\napi_secret = <<{hex:64}>>',
      ],
      negative: [
        '"bitbankApiSecret": "{hex:63}"',
        'BITBANK_API_SECRET={hex:65}',
        'bitbank-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
