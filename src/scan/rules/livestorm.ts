import type { Provider } from '../rule.ts';

export default {
  id: 'livestorm',
  name: 'Livestorm',
  docs: 'https://developers.livestorm.co',
  revoke: 'https://app.livestorm.co/#/settings?page=settings&tab=app-marketplace',
  rules: [
    {
      id: 'api-token',
      description: 'Livestorm API token',
      near: ['livestorm'],
      value: /[0-9A-Za-z_-]{16,200}\.[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{20,900}/,
      positive: [
        "process.env.LIVESTORM_API_TOKEN || '<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>'",
        'variable "livestorm_api_token" {\n  default = "<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"\n}',
        "define('LIVESTORM_API_TOKEN', '<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>');",
      ],
      negative: ['LIVESTORM_API_TOKEN=your_api_token_here'],
    },
  ],
} satisfies Provider;
