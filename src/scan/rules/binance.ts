import type { Provider } from '../rule.ts';

export default {
  id: 'binance',
  name: 'Binance',
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
    },
  ],
} satisfies Provider;
