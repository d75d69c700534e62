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
      check: 'digits-or-mixed-case',
      positive: [
        'docker run -e HEATMAPAPI_API_KEY=<<{alnum:43}>> app',
        "'heatmapapi' => ['api_key' => '<<{alnum:43}>>'],",
        'heatmapapi.api.key=<<{alnum:43}>>',
      ],
      negative: [
        'HEATMAPAPI_API_KEY={alnum:42}',
        'HEATMAPAPI_API_KEY={alnum:44}',
        'HEATMAPAPI_API_KEY=${HEATMAPAPI_API_KEY}',
      ],
    },
  ],
} satisfies Provider;
