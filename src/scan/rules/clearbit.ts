import type { Provider } from '../rule.ts';

export default {
  id: 'clearbit',
  name: 'Clearbit',
  docs: 'https://dashboard.clearbit.com/docs',
  revoke: 'https://dashboard.clearbit.com/api',
  rules: [
    {
      id: 'api-key',
      description: 'Clearbit API key',
      near: ['clearbit'],
      value: /(?:sk_)?[0-9a-z_]{32,35}/,
      positive: [
        'private static final String CLEARBIT_API_KEY = "<<sk_{hex:32}>>";',
        '{"clearbit": {"api_key": "<<sk_{hex:32}>>"}}',
        'clearbit_api_key: <<sk_{hex:32}>>',
      ],
      negative: ['clearbitApiKey: process.env.CLEARBIT_API_KEY', 'CLEARBIT_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
