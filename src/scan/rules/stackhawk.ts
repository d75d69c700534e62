import type { Provider } from '../rule.ts';

export default {
  id: 'stackhawk',
  name: 'StackHawk',
  docs: 'https://docs.stackhawk.com/web-app/',
  revoke: 'https://app.stackhawk.com/settings/apikeys',
  rules: [
    {
      id: 'api-key',
      description: 'StackHawk API key',
      keywords: ['hawk.'],
      pattern: /(?<![A-Za-z0-9_])hawk\.[A-Za-z0-9_-]{20}\.[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/,
      positive: [
        'stackhawk:\n  api_key: <<hawk.{base64url:20}.{base64url:20}>>',
        'stackhawk_api_key: "<<hawk.{base64url:20}.{base64url:20}>>"',
      ],
      negative: [
        'STACKHAWK_API_KEY=hawk.{base64url:19}.{base64url:20}',
        '"stackhawk": "git+https://git.example/stackhawk.git#{hex:40}"',
        'stackhawkApiKey: "${STACKHAWK_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
