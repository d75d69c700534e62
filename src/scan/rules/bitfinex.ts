import type { Provider } from '../rule.ts';

export default {
  id: 'bitfinex',
  name: 'Bitfinex',
  docs: 'https://docs.bitfinex.com/docs/rest-auth',
  revoke: 'https://setting.bitfinex.com/api',
  rules: [
    {
      id: 'api-secret',
      description: 'Bitfinex API secret',
      near: ['bitfinex'],
      value: /(?:[0-9A-Za-z_-]{43}|[0-9a-f]{40})/,
      check: 'letters-and-digits',
      positive: [
        "'bitfinex' => ['api_secret' => '<<{alnum:43}>>'],",
        'bitfinex.api.secret=<<{alnum:43}>>',
        'tool --bitfinex-api-secret <<{alnum:43}>>',
      ],
      negative: ['bitfinexApiSecret: process.env.BITFINEX_API_SECRET', 'BITFINEX_API_SECRET=changeme'],
    },
  ],
} satisfies Provider;
