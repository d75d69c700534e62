import type { Provider } from '../rule.ts';

export default {
  id: 'coincap',
  name: 'CoinCap',
  docs: 'https://docs.coincap.io',
  revoke: 'https://pro.coincap.io/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'CoinCap API key',
      near: ['coincap'],
      value: /(?:[0-9a-f]{64}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/,
      positive: [
        'private static final String COINCAP_API_KEY = "<<{hex:64}>>";',
        '{"coincap": {"api_key": "<<{hex:64}>>"}}',
        'coincap_api_key: <<{hex:64}>>',
      ],
      negative: ['COINCAP_API_KEY=your_api_key_here', 'COINCAP_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
