import type { Provider } from '../rule.ts';

export default {
  id: 'firehydrant',
  name: 'FireHydrant',
  docs: 'https://docs.firehydrant.com/docs/api-keys',
  revoke: 'https://app.firehydrant.io/organizations/api_keys',
  rules: [
    {
      id: 'api-key',
      description: 'FireHydrant API key',
      near: ['firehydrant'],
      value: /fhb-[0-9a-f]{32}/,
      positive: [
        'curl https://api.firehydrant.com/ -H "Authorization: Bearer <<fhb-{hex:32}>>"',
        'firehydrantApiKey := "<<fhb-{hex:32}>>"',
        '"firehydrantApiKey": "<<fhb-{hex:32}>>"',
      ],
      negative: ['FIREHYDRANT_API_KEY=<your-api-key>', 'FIREHYDRANT_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
