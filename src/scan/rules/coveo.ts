import type { Provider } from '../rule.ts';

export default {
  id: 'coveo',
  name: 'Coveo',
  docs: 'https://docs.coveo.com/en/1718/',
  revoke: 'https://platform.cloud.coveo.com/admin, "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Coveo API key',
      near: ['coveo'],
      value: /xx[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/,
      positive: [
        'curl https://api.coveo.com/ -H "Authorization: Bearer <<xx{uuid}>>"',
        'coveoApiKey := "<<xx{uuid}>>"',
        '"coveoApiKey": "<<xx{uuid}>>"',
      ],
      negative: ['COVEO_API_KEY=${COVEO_API_KEY}', 'COVEO_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
