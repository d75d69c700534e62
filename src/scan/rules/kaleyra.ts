import type { Provider } from '../rule.ts';

export default {
  id: 'kaleyra',
  name: 'Kaleyra',
  docs: 'https://developers.kaleyra.io',
  revoke: 'kaleyra.io, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Kaleyra API key',
      near: ['kaleyra'],
      value: /A[0-9a-z]{32}/,
      positive: [
        "const kaleyraApiKey = '<<A{hex:32}>>';",
        'https://api.kaleyra.io/?api_key=<<A{hex:32}>>',
        '- name: KALEYRA_API_KEY\n  value: "<<A{hex:32}>>"',
      ],
      negative: ['KALEYRA_API_KEY=${KALEYRA_API_KEY}', 'KALEYRA_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
