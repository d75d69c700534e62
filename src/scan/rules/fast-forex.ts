import type { Provider } from '../rule.ts';

export default {
  id: 'fast-forex',
  name: 'fastFOREX',
  docs: 'https://fastforex.readme.io',
  revoke: 'https://console.fastforex.io',
  rules: [
    {
      id: 'api-key',
      description: 'fastFOREX API key',
      near: ['fastforex'],
      value: /(?:[0-9a-z-]{28}|[0-9a-f]{10}-[0-9a-f]{10}-[0-9a-z]{6})/,
      positive: [
        '{"fastforex": {"api_key": "<<{hex:10}-{hex:10}-{lowernum:6}>>"}}',
        'fastforex_api_key: <<{hex:10}-{hex:10}-{lowernum:6}>>',
        '<add key="FastforexApiKey" value="<<{hex:10}-{hex:10}-{lowernum:6}>>" />',
      ],
      negative: ['FASTFOREX_API_KEY=${FASTFOREX_API_KEY}', 'FASTFOREX_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
