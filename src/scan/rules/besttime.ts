import type { Provider } from '../rule.ts';

export default {
  id: 'besttime',
  name: 'BestTime',
  docs: 'https://documentation.besttime.app',
  revoke: 'https://besttime.app/app/api',
  rules: [
    {
      id: 'api-key',
      description: 'BestTime API key',
      near: ['besttime'],
      value: /(?:pri_)?[0-9A-Za-z_]{32,36}/,
      positive: [
        '<besttimeApiKey><<pri_{hex:32}>></besttimeApiKey>',
        '[besttime]\napi_key = <<pri_{hex:32}>>',
        "Besttime.api_key = '<<pri_{hex:32}>>'",
      ],
      negative: ['BESTTIME_API_KEY=${BESTTIME_API_KEY}', 'BESTTIME_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
