import type { Provider } from '../rule.ts';

export default {
  id: 'coinstats',
  name: 'CoinStats',
  docs: 'https://openapi.coinstats.app',
  revoke: 'https://openapi.coinstats.app',
  rules: [
    {
      id: 'api-key',
      description: 'CoinStats API key',
      near: ['coinstats'],
      value: /[0-9A-Za-z+/]{43}=/,
      positive: [
        'private static final String COINSTATS_API_KEY = "<<{base64:43}=>>";',
        '{"coinstats": {"api_key": "<<{base64:43}=>>"}}',
        'coinstats_api_key: <<{base64:43}=>>',
      ],
      negative: ['coinstatsApiKey: process.env.COINSTATS_API_KEY', 'COINSTATS_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
