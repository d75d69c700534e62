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
      positive: ['os.Setenv("SONARR_API_KEY", "<<{hex:32}>>")', '[sonarr]\napi_key = "<<{hex:32}>>"'],
      negative: [
        'SONARR_API_KEY={hex:33}',
        'MD5 (sonarr-2.1.0.tar.gz) = {hex:32}',
        'SONARR_API_KEY=your_sonarr_api_key_here',
      ],
    },
  ],
} satisfies Provider;
