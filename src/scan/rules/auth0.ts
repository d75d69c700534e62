import type { Provider } from '../rule.ts';

export default {
  id: 'auth0',
  name: 'Auth0',
  docs: 'https://auth0.com/docs/get-started/applications/application-settings',
  revoke: 'https://manage.auth0.com, "Applications", "Settings", "Rotate Secret"',
  rules: [
    {
      id: 'client-secret',
      description: 'Auth0 client secret',
      near: ['auth0'],
      value: /[A-Za-z0-9_-]{64}/,
      check: 'mixed-case-and-digits',
      positive: ["const auth0ClientSecret = '<<{alnum:61}k7Q>>';", 'auth0.client.secret=<<{alnum:61}k7Q>>'],
      negative: ['AUTH0_CLIENT_SECRET={alnum:63}', 'AUTH0_CLIENT_SECRET=your_client_secret_here'],
    },
  ],
} satisfies Provider;
