import type { Provider } from '../rule.ts';

export default {
  id: 'bitcoin-average',
  name: 'BitcoinAverage',
  docs: 'https://apiv2.bitcoinaverage.com',
  revoke: 'apiv2.bitcoinaverage.com, API settings of the account',
  rules: [
    {
      id: 'api-secret',
      description: 'BitcoinAverage API secret',
      near: ['bitcoinaverage'],
      value: /[0-9A-Za-z]{43}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{"bitcoinaverage": {"api_secret": "<<{alnum:43}>>"}}',
        'bitcoinaverage_api_secret: <<{alnum:43}>>',
        '<add key="BitcoinaverageApiSecret" value="<<{alnum:43}>>" />',
      ],
      negative: [
        'BITCOINAVERAGE_API_SECRET={alnum:42}',
        'BITCOINAVERAGE_API_SECRET={alnum:44}',
        'BITCOINAVERAGE_API_SECRET=${BITCOINAVERAGE_API_SECRET}',
      ],
    },
  ],
} satisfies Provider;
