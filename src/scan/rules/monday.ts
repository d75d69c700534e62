import type { Provider } from '../rule.ts';

export default {
  id: 'monday',
  name: 'monday.com',
  docs: 'https://developer.monday.com/api-reference/docs/authentication',
  revoke: 'https://auth.monday.com, "Developers", "My access tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'monday.com API token',
      near: ['monday'],
      value: /eyJ[A-Za-z0-9_-]{15,80}\.eyJ[A-Za-z0-9_-]{20,440}\.[A-Za-z0-9_-]{43,342}/,
      positive: [
        'monday login --api-token <<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>',
        'variable "monday_api_token" {\n  default = "<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>"\n}',
      ],
      negative: [
        'MONDAY_API_TOKEN=eyJ{base64url:14}.eyJ{base64url:20}.{base64url:43}',
        'monday-2.1.0.tgz sha256:{hex:64}',
        'MONDAY_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
