import type { Provider } from '../rule.ts';

export default {
  id: 'akamai',
  name: 'Akamai',
  docs: 'https://techdocs.akamai.com/developer/docs/set-up-authentication-credentials',
  revoke: 'https://control.akamai.com/apps/identity-management',
  rules: [
    {
      id: 'client-secret',
      description: 'Akamai client secret',
      near: ['akamai', 'edgegrid'],
      value: /[0-9A-Za-z+/]{43}=/,
      positive: [
        'private static final String AKAMAI_CLIENT_SECRET = "<<{base64:43}=>>";',
        '{"akamai": {"client_secret": "<<{base64:43}=>>"}}',
        'akamai_client_secret: <<{base64:43}=>>',
      ],
      negative: ['akamaiClientSecret: process.env.AKAMAI_CLIENT_SECRET', 'AKAMAI_CLIENT_SECRET=changeme'],
    },
    {
      id: 'access-token',
      description: 'Akamai access token',
      keywords: ['akab-'],
      pattern: /(?<![A-Za-z0-9_])akab-[0-9a-z]{16}-[0-9a-z]{16}(?![A-Za-z0-9_])/,
      positive: [
        "Akamai.access_token = '<<akab-{lowernum:16}-{lowernum:16}>>'",
        'AKAMAI_ACCESS_TOKEN=<<akab-{lowernum:16}-{lowernum:16}>>',
        'curl https://api.akab-.com/ -H "Authorization: Bearer <<akab-{lowernum:16}-{lowernum:16}>>"',
      ],
      negative: ['akamaiAccessToken: process.env.AKAMAI_ACCESS_TOKEN', 'AKAMAI_ACCESS_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
