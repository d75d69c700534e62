import type { Provider } from '../rule.ts';

export default {
  id: 'formbucket',
  name: 'FormBucket',
  docs: 'https://www.formbucket.com',
  revoke: 'formbucket.com, API settings of the account',
  rules: [
    {
      id: 'access-token',
      description: 'FormBucket access token',
      near: ['formbucket'],
      value: /[0-9A-Za-z_-]{16,60}\.[0-9A-Za-z_-]{20,440}\.[0-9A-Za-z_-]{20,380}/,
      positive: [
        "process.env.FORMBUCKET_ACCESS_TOKEN || '<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>'",
        'variable "formbucket_access_token" {\n  default = "<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"\n}',
        "define('FORMBUCKET_ACCESS_TOKEN', '<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>');",
      ],
      negative: ['formbucketAccessToken: process.env.FORMBUCKET_ACCESS_TOKEN'],
    },
  ],
} satisfies Provider;
