import type { Provider } from '../rule.ts';

export default {
  id: 'streamelements',
  name: 'StreamElements',
  docs: 'https://dev.streamelements.com/docs/api-docs/authentication',
  revoke: 'https://streamelements.com/dashboard/account/channels',
  rules: [
    {
      id: 'api-token',
      description: 'StreamElements API token',
      near: ['streamelements'],
      value: /eyJ[A-Za-z0-9_-]{15,80}\.eyJ[A-Za-z0-9_-]{20,440}\.[A-Za-z0-9_-]{43,342}/,
      positive: [
        'export STREAMELEMENTS_API_TOKEN="<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>"',
        'streamelements:\n  api_token: <<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>',
      ],
      negative: [
        'STREAMELEMENTS_API_TOKEN=eyJ{base64url:14}.eyJ{base64url:20}.{base64url:43}',
        'streamelements-2.1.0.tgz sha256:{hex:64}',
        'streamelementsApiToken: "${STREAMELEMENTS_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
