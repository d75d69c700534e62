import type { Provider } from '../rule.ts';

export default {
  id: 'poloniex',
  name: 'Poloniex',
  docs: 'https://api-docs.poloniex.com',
  revoke: 'https://poloniex.com/apiKeys',
  rules: [
    {
      id: 'api-key',
      description: 'Poloniex API key',
      near: ['poloniex'],
      value: /[A-Z0-9]{8}-[A-Z0-9]{8}-[A-Z0-9]{8}-[A-Z0-9]{8}/,
      check: 'letters-and-digits',
      positive: [
        'POLONIEX_API_KEY=<<{uppernum:8}-{uppernum:8}-{uppernum:8}-{uppernum:8}>>',
        '"poloniexApiKey": "<<{uppernum:8}-{uppernum:8}-{uppernum:8}-{uppernum:8}>>"',
      ],
      negative: [
        'POLONIEX_API_KEY={uppernum:7}-{uppernum:8}-{uppernum:8}-{uppernum:8}',
        '{hex:32}  poloniex-2.1.0.zip',
        'POLONIEX_API_KEY=<your API key>',
      ],
    },
    {
      id: 'api-secret',
      description: 'Poloniex API secret',
      near: ['poloniex'],
      value: /[0-9a-f]{128}/,
      positive: [
        'process.env.POLONIEX_API_SECRET = "<<{hex:128}>>";',
        "$poloniex_api_secret = '<<{hex:128}>>';",
      ],
      negative: [
        'POLONIEX_API_SECRET={hex:127}',
        'poloniex-2.1.0.tgz sha256:{hex:64}',
        'POLONIEX_API_SECRET=<your API secret>',
      ],
    },
  ],
} satisfies Provider;
