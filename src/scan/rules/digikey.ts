import type { Provider } from '../rule.ts';

export default {
  id: 'digikey',
  name: 'DigiKey',
  docs: 'https://developer.digikey.com/documentation',
  revoke: 'https://developer.digikey.com/teams',
  rules: [
    {
      id: 'client-secret',
      description: 'DigiKey client secret',
      near: ['digikey'],
      value: /[0-9A-Za-z]{16,64}/,
      check: 'digits-or-mixed-case',
      positive: [
        'private static final String DIGIKEY_CLIENT_SECRET = "<<{alnum:16}>>";',
        '{"digikey": {"client_secret": "<<{alnum:16}>>"}}',
        'digikey_client_secret: <<{alnum:16}>>',
      ],
      negative: [
        '"digikeyClientSecret": "{alnum:15}"',
        'digikey_client_secret: {alnum:65}',
        'DIGIKEY_CLIENT_SECRET=your_client_secret_here',
      ],
    },
  ],
} satisfies Provider;
