import type { Provider } from '../rule.ts';

export default {
  id: 'tmetric',
  name: 'TMetric',
  docs: 'https://app.tmetric.com/api-docs/',
  revoke: 'https://app.tmetric.com/#/profile',
  rules: [
    {
      id: 'api-token',
      description: 'TMetric API token',
      near: ['tmetric'],
      value: /[A-Z0-9]{64}/,
      check: 'letters-and-digits',
      positive: ["$tmetric_api_token = '<<{uppernum:64}>>';", 'TMETRIC_API_TOKEN=<<{uppernum:64}>>'],
      negative: [
        'TMETRIC_API_TOKEN={uppernum:65}',
        'tmetric-2.1.0.tgz sha256:{hex:64}',
        'TMETRIC_API_TOKEN=your_tmetric_api_token_here',
      ],
    },
  ],
} satisfies Provider;
