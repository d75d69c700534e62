import type { Provider } from '../rule.ts';

export default {
  id: 'budibase',
  name: 'Budibase',
  docs: 'https://docs.budibase.com/docs/public-api',
  revoke: 'budibase.com, "API key" of the user\'s menu',
  rules: [
    {
      id: 'api-key',
      description: 'Budibase API key',
      near: ['budibase'],
      value: /[0-9a-f]{32}-[0-9a-f]{78,80}/,
      positive: [
        'BUDIBASE_API_KEY=<<{hex:32}-{hex:78}>>',
        'curl https://api.budibase.com/ -H "Authorization: Bearer <<{hex:32}-{hex:78}>>"',
        'budibaseApiKey := "<<{hex:32}-{hex:78}>>"',
      ],
      negative: ['budibaseApiKey: process.env.BUDIBASE_API_KEY', 'BUDIBASE_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
