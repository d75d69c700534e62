import type { Provider } from '../rule.ts';

export default {
  id: 'caspio',
  name: 'Caspio',
  docs: 'https://howto.caspio.com/web-services-api/rest-api/authenticating-rest/',
  revoke: 'howto.caspio.com, "Web services API profiles"',
  rules: [
    {
      id: 'client-secret',
      description: 'Caspio client secret',
      near: ['caspio'],
      value: /[0-9a-z]{50}/,
      check: 'letters-and-digits',
      positive: [
        'caspio_client_secret: <<{lowernum:50}>>',
        '<add key="CaspioClientSecret" value="<<{lowernum:50}>>" />',
        '# Caspio client secret: <<{lowernum:50}>>',
      ],
      negative: [
        '"caspioClientSecret": "{lowernum:49}"',
        'CASPIO_CLIENT_SECRET={lowernum:51}',
        'caspioClientSecret: process.env.CASPIO_CLIENT_SECRET',
      ],
    },
  ],
} satisfies Provider;
