import type { Provider } from '../rule.ts';

export default {
  id: 'coinex',
  name: 'CoinEx',
  docs: 'https://docs.coinex.com/api/v2/authorization',
  revoke: 'https://www.coinex.com/en/apikey',
  rules: [
    {
      id: 'secret-key',
      description: 'CoinEx secret key',
      near: ['coinex'],
      value: /[0-9A-F]{48}/,
      check: 'letters-and-digits',
      positive: [
        '# CoinEx secret key: <<{HEX:48}>>',
        "const coinexSecretKey = '<<{HEX:48}>>';",
        'https://api.coinex.com/?secret_key=<<{HEX:48}>>',
      ],
      negative: [
        '"coinexSecretKey": "{HEX:47}"',
        'coinex_secret_key: {HEX:49}',
        'coinexSecretKey: process.env.COINEX_SECRET_KEY',
      ],
    },
  ],
} satisfies Provider;
