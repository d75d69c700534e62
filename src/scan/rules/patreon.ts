import type { Provider } from '../rule.ts';

export default {
  id: 'patreon',
  name: 'Patreon',
  docs: 'https://docs.patreon.com/#clients-and-api-keys',
  revoke: 'https://www.patreon.com/portal/registration/register-clients',
  rules: [
    {
      id: 'access-token',
      description: 'Patreon access token',
      near: ['patreon'],
      value: /[A-Za-z0-9_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        '{"patreon": {"accessToken": "<<{base64url:43}>>"}}',
        '<string name="patreon_access_token"><<{base64url:43}>></string>',
      ],
      negative: [
        'PATREON_ACCESS_TOKEN={base64url:44}',
        'patreon @ {hex:40}',
        'PATREON_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
    {
      id: 'client-secret',
      description: 'Patreon client secret',
      near: ['patreon'],
      value: /[A-Za-z0-9_-]{64}/,
      check: 'letters-and-digits',
      positive: [
        '<string name="patreon_client_secret"><<{base64url:64}>></string>',
        'val patreonClientSecret = "<<{base64url:64}>>"',
      ],
      negative: [
        'PATREON_CLIENT_SECRET={base64url:65}',
        'patreon-2.1.0.tgz sha256:{hex:64}',
        'PATREON_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
