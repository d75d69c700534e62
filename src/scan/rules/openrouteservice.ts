import type { Provider } from '../rule.ts';

export default {
  id: 'openrouteservice',
  name: 'openrouteservice',
  docs: 'https://openrouteservice.org/dev/#/api-docs/introduction',
  revoke: 'https://openrouteservice.org/dev/#/home',
  rules: [
    {
      id: 'api-key',
      description: 'openrouteservice API key',
      keywords: ['5b3ce3597851110001cf6248'],
      pattern: /(?<![A-Za-z0-9_])5b3ce3597851110001cf6248[0-9a-f]{32}(?![A-Za-z0-9_-])/,
      positive: [
        'curl https://api.openrouteservice.org/v1/me -H "Authorization: Bearer <<5b3ce3597851110001cf6248{hex:32}>>"',
        'https://api.openrouteservice.org/v1/check?api_key=<<5b3ce3597851110001cf6248{hex:32}>>&format=json',
      ],
      negative: [
        'OPENROUTESERVICE_API_KEY=5b3ce3597851110001cf6248{hex:31}',
        '{hex:32}  openrouteservice-2.1.0.zip',
        'const openrouteserviceApiKey = process.env.OPENROUTESERVICE_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
