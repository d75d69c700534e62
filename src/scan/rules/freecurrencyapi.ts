import type { Provider } from '../rule.ts';

export default {
  id: 'freecurrencyapi',
  name: 'freecurrencyapi',
  docs: 'https://freecurrencyapi.com/docs',
  revoke: 'https://app.freecurrencyapi.com/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'freecurrencyapi API key',
      near: ['freecurrencyapi'],
      value: /(?:fca_live_[0-9A-Za-z]{40}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/,
      positive: [
        '"freecurrencyapiApiKey": "<<fca_live_{alnum:40}>>"',
        'private static final String FREECURRENCYAPI_API_KEY = "<<fca_live_{alnum:40}>>";',
        '{"freecurrencyapi": {"api_key": "<<fca_live_{alnum:40}>>"}}',
      ],
      negative: ['FREECURRENCYAPI_API_KEY=${FREECURRENCYAPI_API_KEY}', 'FREECURRENCYAPI_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
