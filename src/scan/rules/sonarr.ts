import type { Provider } from '../rule.ts';

export default {
  id: 'sonarr',
  name: 'Sonarr',
  docs: 'https://sonarr.tv/docs/api/',
  revoke: '"Settings", "General", "Security" of your Sonarr',
  rules: [
    {
      id: 'api-key',
      description: 'Sonarr API key',
      near: ['sonarr'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.sonarr.tv/v1/check?api_key=<<{hex:32}>>&format=json',
        'sonarr.api.key=<<{hex:32}>>',
      ],
      negative: [
        'SONARR_API_KEY={hex:31}',
        'sonarr.min.js?v={hex:32}',
        'sonarr_api_key: "{{ sonarr_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
