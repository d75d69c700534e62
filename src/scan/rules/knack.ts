import type { Provider } from '../rule.ts';

export default {
  id: 'knack',
  name: 'Knack',
  docs: 'https://docs.knack.com/docs/api-key-app-id',
  revoke: 'https://builder.knack.com, "Settings", "API & code"',
  rules: [
    {
      id: 'api-key',
      description: 'Knack API key',
      near: ['knack'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        '"knackApiKey": "<<{uuid}>>"',
        'private static final String KNACK_API_KEY = "<<{uuid}>>";',
        '{"knack": {"api_key": "<<{uuid}>>"}}',
      ],
      negative: ['KNACK_API_KEY=<your-api-key>'],
    },
  ],
} satisfies Provider;
