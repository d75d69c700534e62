import type { Provider } from '../rule.ts';

export default {
  id: 'bright-data',
  name: 'Bright Data',
  docs: 'https://docs.brightdata.com/api-reference/authentication',
  revoke: 'https://brightdata.com/cp/setting/users',
  rules: [
    {
      id: 'api-key',
      description: 'Bright Data API key',
      near: ['brightdata', 'luminati'],
      value: /(?:[0-9a-f]{64}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/,
      positive: [
        'variable "brightdata_api_key" {\n  default = "<<{hex:64}>>"\n}',
        "define('BRIGHTDATA_API_KEY', '<<{hex:64}>>');",
        'docker run -e BRIGHTDATA_API_KEY=<<{hex:64}>> app',
      ],
      negative: ['BRIGHTDATA_API_KEY=<your-api-key>', 'BRIGHTDATA_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
