import type { Provider } from '../rule.ts';

export default {
  id: 'heatmap-api',
  name: 'HeatmapAPI',
  docs: 'https://www.heatmapapi.com',
  revoke: "heatmapapi.com, the account's page",
  rules: [
    {
      id: 'api-key',
      description: 'HeatmapAPI API key',
      near: ['heatmapapi'],
      value: /[0-9A-Za-z]{43}/,
      check: 'letters-and-digits',
      positive: [
        '# HeatmapAPI API key: <<{alnum:43}>>',
        "const heatmapapiApiKey = '<<{alnum:43}>>';",
        'https://api.heatmapapi.com/?api_key=<<{alnum:43}>>',
      ],
      negative: [
        '"heatmapapiApiKey": "{alnum:42}"',
        'HEATMAPAPI_API_KEY={alnum:44}',
        'heatmapapiApiKey: process.env.HEATMAPAPI_API_KEY',
      ],
    },
  ],
} satisfies Provider;
