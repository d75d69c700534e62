import type { Provider } from '../rule.ts';

export default {
  id: 'airnow',
  name: 'AirNow',
  docs: 'https://docs.airnowapi.org',
  revoke: 'https://docs.airnowapi.org/account',
  rules: [
    {
      id: 'api-key',
      description: 'AirNow API key',
      near: ['airnow'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'variable "airnow_api_key" {\n  default = "<<{UUID}>>"\n}',
        "define('AIRNOW_API_KEY', '<<{UUID}>>');",
        'docker run -e AIRNOW_API_KEY=<<{UUID}>> app',
      ],
      negative: ['AIRNOW_API_KEY=<your-api-key>'],
    },
  ],
} satisfies Provider;
