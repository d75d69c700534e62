import type { Provider } from '../rule.ts';

export default {
  id: 'zeplin',
  name: 'Zeplin',
  docs: 'https://docs.zeplin.dev/reference/authentication',
  revoke: 'https://app.zeplin.io/profile/developer',
  rules: [
    {
      id: 'personal-access-token',
      description: 'Zeplin personal access token',
      near: ['zeplin'],
      value: /eyJ[A-Za-z0-9_-]{15,80}\.eyJ[A-Za-z0-9_-]{20,440}\.[A-Za-z0-9_-]{43,342}/,
      positive: [
        'variable "zeplin_access_token" {\n  default = "<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>"\n}',
        '# Zeplin personal access token: <<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>',
      ],
      negative: [
        'ZEPLIN_ACCESS_TOKEN=eyJ{base64url:14}.eyJ{base64url:20}.{base64url:43}',
        'zeplin-2.1.0.tgz sha256:{hex:64}',
        'zeplinAccessToken: "${ZEPLIN_ACCESS_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
