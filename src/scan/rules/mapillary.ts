import type { Provider } from '../rule.ts';

export default {
  id: 'mapillary',
  name: 'Mapillary',
  docs: 'https://www.mapillary.com/developer/api-documentation',
  revoke: 'https://www.mapillary.com/dashboard/developers',
  rules: [
    {
      id: 'api-token',
      description: 'Mapillary API token',
      near: ['mapillary'],
      value: /MLY\|[0-9]{15,17}\|[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'MAPILLARY_API_TOKEN=<<MLY|{digits:15}|{hex:32}>>',
        '"mapillaryApiToken": "<<MLY|{digits:15}|{hex:32}>>"',
      ],
      negative: [
        'MAPILLARY_API_TOKEN=MLY|{digits:14}|{hex:32}',
        '"mapillary": "^2.1.0"',
        'mapillaryApiToken: "${MAPILLARY_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
