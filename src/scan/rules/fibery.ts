import type { Provider } from '../rule.ts';

export default {
  id: 'fibery',
  name: 'Fibery',
  docs: 'https://api.fibery.io',
  revoke: 'fibery.io, "Settings", "API keys"',
  rules: [
    {
      id: 'api-token',
      description: 'Fibery API token',
      near: ['fibery'],
      value: /[0-9a-f]{8}\.[0-9a-f]{35}/,
      positive: [
        'fiberyApiToken := "<<{hex:8}.{hex:35}>>"',
        '"fiberyApiToken": "<<{hex:8}.{hex:35}>>"',
        'private static final String FIBERY_API_TOKEN = "<<{hex:8}.{hex:35}>>";',
      ],
      negative: ['fiberyApiToken: process.env.FIBERY_API_TOKEN', 'FIBERY_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
