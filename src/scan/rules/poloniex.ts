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
        'val poloniexApiKey = "<<{uppernum:8}-{uppernum:8}-{uppernum:8}-{uppernum:8}>>"',
        'process.env.POLONIEX_API_KEY = "<<{uppernum:8}-{uppernum:8}-{uppernum:8}-{uppernum:8}>>";',
      ],
      negative: [
        'POLONIEX_API_KEY={uppernum:8}-{uppernum:8}-{uppernum:8}-{uppernum:9}',
        'MD5 (poloniex-2.1.0.tar.gz) = {hex:32}',
        'POLONIEX_API_KEY=your_poloniex_api_key_here',
      ],
    },
    {
      id: 'api-secret',
      description: 'Poloniex API secret',
      near: ['poloniex'],
      value: /[0-9a-f]{128}/,
      positive: [
        '{"poloniex": {"apiSecret": "<<{hex:128}>>"}}',
        '<string name="poloniex_api_secret"><<{hex:128}>></string>',
      ],
      negative: [
        'POLONIEX_API_SECRET={hex:129}',
        'poloniex-2.1.0.tgz sha256:{hex:64}',
        'POLONIEX_API_SECRET=your_poloniex_api_secret_here',
      ],
    },
  ],
} satisfies Provider;
