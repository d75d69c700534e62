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
      positive: ['os.Setenv("RADARR_API_KEY", "<<{hex:32}>>")', '[radarr]\napi_key = "<<{hex:32}>>"'],
      negative: [
        'RADARR_API_KEY={hex:33}',
        'MD5 (radarr-2.1.0.tar.gz) = {hex:32}',
        'RADARR_API_KEY=your_radarr_api_key_here',
      ],
    },
  ],
} satisfies Provider;
