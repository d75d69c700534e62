import type { Provider } from '../rule.ts';

export default {
  id: 'lusha',
  name: 'Lusha',
  docs: 'https://docs.lusha.com',
  revoke: 'https://dashboard.lusha.com/enrich/api',
  rules: [
    {
      id: 'api-key',
      description: 'Lusha API key',
      near: ['lusha'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        '"lushaApiKey": "<<{uuid}>>"',
        'private static final String LUSHA_API_KEY = "<<{uuid}>>";',
        '{"lusha": {"api_key": "<<{uuid}>>"}}',
      ],
      negative: ['LUSHA_API_KEY=${LUSHA_API_KEY}'],
    },
  ],
} satisfies Provider;
