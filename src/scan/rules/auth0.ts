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
    {
      id: 'client-id',
      description: 'Auth0 client ID',
      near: ['auth0clientid'],
      value: /[A-Za-z0-9]{32}/,
      check: 'mixed-case-and-digits',
      positive: [
        'ENV AUTH0_CLIENT_ID <<{alnum:29}k7Q>>',
        '  - name: AUTH0_CLIENT_ID\n    value: "<<{alnum:29}k7Q>>"',
      ],
      negative: [
        'AUTH0_CLIENT_ID={alnum:28}k7Q',
        'auth0clientid-1.0.tgz sha256 {hex:64}',
        'AUTH0_CLIENT_ID=your_client_id_here',
      ],
    },
  ],
} satisfies Provider;
