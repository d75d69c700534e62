import type { Provider } from '../rule.ts';

export default {
  id: 'airvisual',
  name: 'AirVisual',
  docs: 'https://api-docs.iqair.com',
  revoke: 'https://dashboard.iqair.com/personal/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'AirVisual API key',
      near: ['airvisual', 'iqair'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        '[airvisual]\napi_key = <<{uuid}>>',
        "Airvisual.api_key = '<<{uuid}>>'",
        'AIRVISUAL_API_KEY=<<{uuid}>>',
      ],
      negative: ['AIRVISUAL_API_KEY=your_api_key_here'],
    },
  ],
} satisfies Provider;
