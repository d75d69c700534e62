import type { Provider } from '../rule.ts';

export default {
  id: 'circle-internet',
  name: 'Circle',
  docs: 'https://developers.circle.com/circle-mint/circle-api-keys',
  revoke: 'https://console.circle.com/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Circle API key',
      keywords: ['_api_key:'],
      pattern: /(?<![A-Za-z0-9_])(?:LIVE|TEST|SAND)_API_KEY:[0-9a-f]{32}:[0-9a-f]{32}(?![A-Za-z0-9])/,
      before: 4,
      positive: [
        'export CIRCLE_INTERNET_API_KEY="<<LIVE_API_KEY:{hex:32}:{hex:32}>>"',
        '--circle-internet-api-key <<TEST_API_KEY:{hex:32}:{hex:32}>>',
        '{"token":"<<SAND_API_KEY:{hex:32}:{hex:32}>>"}',
      ],
      negative: [
        'export CIRCLE_INTERNET_API_KEY="LIVE_API_KEY:{hex:32}:{hex:31}"',
        '"circleInternetApiKey": "LIVE_API_KEY:{hex:32}:{hex:33}",',
        'CIRCLE_INTERNET_API_KEY=LIVE_API_KEY:your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
