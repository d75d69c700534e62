import type { Provider } from '../rule.ts';

export default {
  id: 'base-api-io',
  name: 'BaseAPI',
  docs: 'https://www.base-api.io',
  revoke: 'base-api.io, API settings of the account',
  rules: [
    {
      id: 'api-key',
      description: 'BaseAPI API key',
      near: ['baseapi'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'private static final String BASE_API_API_KEY = "<<{uuid}>>";',
        '{"base_api": {"api_key": "<<{uuid}>>"}}',
        'base_api_api_key: <<{uuid}>>',
      ],
      negative: ['baseApiApiKey: process.env.BASE_API_API_KEY'],
    },
  ],
} satisfies Provider;
