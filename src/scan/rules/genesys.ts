import type { Provider } from '../rule.ts';

export default {
  id: 'genesys',
  name: 'Genesys Cloud',
  docs: 'https://developer.genesys.cloud/authorization/platform-auth/',
  revoke: 'https://apps.mypurecloud.com, "Admin", "OAuth"',
  rules: [
    {
      id: 'client-secret',
      description: 'Genesys Cloud client secret',
      near: ['genesys', 'purecloud'],
      value: /[0-9A-Za-z_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        'os.environ["GENESYS_CLIENT_SECRET"] = "<<{base64url:43}>>"',
        'client = Genesys(client_secret="<<{base64url:43}>>")',
        'export GENESYS_CLIENT_SECRET="<<{base64url:43}>>"',
      ],
      negative: [
        'GENESYS_CLIENT_SECRET={base64url:42}',
        'GENESYS_CLIENT_SECRET={base64url:44}',
        'GENESYS_CLIENT_SECRET=${GENESYS_CLIENT_SECRET}',
      ],
    },
  ],
} satisfies Provider;
