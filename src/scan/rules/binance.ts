import type { Provider } from '../rule.ts';

export default {
  id: 'binance',
  name: 'Binance',
<<<<<<< HEAD
  docs: 'https://developers.binance.com/docs/binance-spot-api-docs/rest-api/general-api-information',
  revoke: 'https://www.binance.com/en/my/settings/api-management',
  rules: [
    {
      id: 'api-secret',
      description: 'Binance API key or secret',
      near: ['binance'],
      value: /[0-9A-Za-z]{64}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<add key="BinanceApiSecret" value="<<{alnum:64}>>" />',
        '# Binance API secret: <<{alnum:64}>>',
        "const binanceApiSecret = '<<{alnum:64}>>';",
      ],
      negative: [
        'BINANCE_API_SECRET={alnum:63}',
        'BINANCE_API_SECRET={alnum:65}',
        'binance-2.4.1.tgz sha256:{hex:64}',
      ],
=======
  docs: 'https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security',
  revoke: 'https://www.binance.com/en/my/settings/api-management',
  rules: [
    {
      id: 'api-key',
      description: 'Binance API key or secret',
      near: ['binance'],
      value: /[A-Za-z0-9]{64}/,
      check: 'mixed-case-and-digits',
      positive: [
        'ENV BINANCE_API_SECRET <<{alnum:61}k7Q>>',
        '  - name: BINANCE_API_SECRET\n    value: "<<{alnum:61}k7Q>>"',
      ],
      negative: ['BINANCE_API_SECRET={alnum:63}', 'BINANCE_API_SECRET=your_api_secret_here'],
>>>>>>> 59f9318 (Recognize credentials of providers from Harness to Zuplo)
    },
  ],
} satisfies Provider;
