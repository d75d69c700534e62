import type { Provider } from '../rule.ts';

export default {
  id: 'livepeer',
  name: 'Livepeer',
  docs: 'https://docs.livepeer.org/api-reference/overview/authentication',
  revoke: 'https://livepeer.studio/dashboard/developers/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Livepeer API key',
      near: ['livepeer'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'private static final String LIVEPEER_API_KEY = "<<{uuid}>>";',
        '{"livepeer": {"api_key": "<<{uuid}>>"}}',
        'livepeer_api_key: <<{uuid}>>',
      ],
      negative: ['livepeerApiKey: process.env.LIVEPEER_API_KEY'],
    },
  ],
} satisfies Provider;
