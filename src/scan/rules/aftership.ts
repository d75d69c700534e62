import type { Provider } from '../rule.ts';

export default {
  id: 'aftership',
  name: 'AfterShip',
  docs: 'https://www.aftership.com/docs/tracking/quickstart/authentication',
  revoke: 'https://admin.aftership.com, "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'AfterShip API key',
      near: ['aftership'],
      value: /(?:asat_[0-9a-f]{32}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32}|[0-9a-f]{16})/,
      positive: [
        '{"aftership": {"api_key": "<<asat_{hex:32}>>"}}',
        'aftership_api_key: <<asat_{hex:32}>>',
        '<add key="AftershipApiKey" value="<<asat_{hex:32}>>" />',
      ],
      negative: ['AFTERSHIP_API_KEY=${AFTERSHIP_API_KEY}', 'AFTERSHIP_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
