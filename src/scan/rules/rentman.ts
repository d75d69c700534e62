import type { Provider } from '../rule.ts';

export default {
  id: 'rentman',
  name: 'Rentman',
  docs: 'https://api.rentman.net',
  revoke: '"Configuration", "Integrations", "API" of your account at rentmanapp.com',
  rules: [
    {
      id: 'api-token',
      description: 'Rentman API token',
      near: ['rentman'],
      value: /eyJ[A-Za-z0-9_-]{15,80}\.eyJ[A-Za-z0-9_-]{20,440}\.[A-Za-z0-9_-]{43,342}/,
      positive: [
        'variable "rentman_api_token" {\n  default = "<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>"\n}',
        '# Rentman API token: <<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>',
      ],
      negative: [
        'RENTMAN_API_TOKEN=eyJ{base64url:14}.eyJ{base64url:20}.{base64url:43}',
        'rentman-2.1.0.tgz sha256:{hex:64}',
        'RENTMAN_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
