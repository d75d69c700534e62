import type { Provider } from '../rule.ts';

export default {
  id: 'appsflyer',
  name: 'AppsFlyer',
  docs: 'https://dev.appsflyer.com/hc/docs/api-tokens',
  revoke: 'https://hq1.appsflyer.com, "Security center"',
  rules: [
    {
      id: 'api-token',
      description: 'AppsFlyer API token',
      near: ['appsflyer'],
      value: /[0-9A-Za-z_-]{16,60}\.[0-9A-Za-z_-]{20,440}\.[0-9A-Za-z_-]{20,380}/,
      positive: [
        'tool --appsflyer-api-token <<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>',
        '<appsflyerApiToken><<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>></appsflyerApiToken>',
        '[appsflyer]\napi_token = <<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>',
      ],
      negative: ['APPSFLYER_API_TOKEN=your_api_token_here'],
    },
  ],
} satisfies Provider;
