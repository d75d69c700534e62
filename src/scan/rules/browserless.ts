import type { Provider } from '../rule.ts';

export default {
  id: 'browserless',
  name: 'Browserless',
  docs: 'https://docs.browserless.io/baas/start',
  revoke: 'https://account.browserless.io',
  rules: [
    {
      id: 'api-token',
      description: 'Browserless API token',
      near: ['browserless'],
      value: /(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9A-Za-z]{14}[0-9a-f]{32})/,
      positive: [
        'browserlessApiToken := "<<{uuid}>>"',
        '"browserlessApiToken": "<<{uuid}>>"',
        'private static final String BROWSERLESS_API_TOKEN = "<<{uuid}>>";',
      ],
      negative: ['browserlessApiToken: process.env.BROWSERLESS_API_TOKEN', 'BROWSERLESS_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
