import type { Provider } from '../rule.ts';

export default {
  id: 'radarr',
  name: 'Radarr',
  docs: 'https://radarr.video/docs/api/',
  revoke: '"Settings", "General", "Security" of your Radarr',
  rules: [
    {
      id: 'api-key',
      description: 'Radarr API key',
      near: ['radarr'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '      - RADARR_API_KEY=<<{hex:32}>>',
        'private const string RadarrApiKey = "<<{hex:32}>>";',
      ],
      negative: ['RADARR_API_KEY={hex:31}', '{hex:32}  radarr-2.1.0.zip', 'RADARR_API_KEY=<your API key>'],
    },
  ],
} satisfies Provider;
