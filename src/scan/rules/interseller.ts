import type { Provider } from '../rule.ts';

export default {
  id: 'interseller',
  name: 'Interseller',
  docs: 'https://interseller.readme.io',
  revoke: 'https://interseller.io, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Interseller API key',
      near: ['interseller'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'intersellerApiKey := "<<{uuid}>>"',
        '"intersellerApiKey": "<<{uuid}>>"',
        'private static final String INTERSELLER_API_KEY = "<<{uuid}>>";',
      ],
      negative: ['intersellerApiKey: process.env.INTERSELLER_API_KEY'],
    },
  ],
} satisfies Provider;
