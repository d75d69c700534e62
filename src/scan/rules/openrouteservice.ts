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
        "'openrouteservice' => ['api_key' => '<<5b3ce3597851110001cf6248{hex:32}>>'],",
        'os.Setenv("OPENROUTESERVICE_API_KEY", "<<5b3ce3597851110001cf6248{hex:32}>>")',
      ],
      negative: [
        'OPENROUTESERVICE_API_KEY=5b3ce3597851110001cf6248{hex:31}',
        'openrouteservice.min.js?v={hex:32}',
        'openrouteservice_api_key: "{{ openrouteservice_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
