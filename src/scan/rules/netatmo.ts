import type { Provider } from '../rule.ts';

export default {
  id: 'netatmo',
  name: 'Netatmo',
  docs: 'https://dev.netatmo.com/apidocumentation/oauth',
  revoke: 'https://dev.netatmo.com/apps/',
  rules: [
    {
      id: 'client-secret',
      description: 'Netatmo client secret',
      near: ['netatmo'],
      value: /[A-Za-z0-9]{32,44}/,
      check: 'digits-or-mixed-case',
      positive: [
        'curl https://api.netatmo.com/v1/me -H "Authorization: Bearer <<{alnum:32}>>"',
        'https://api.netatmo.com/v1/check?client_secret=<<{alnum:32}>>&format=json',
      ],
      negative: [
        'NETATMO_CLIENT_SECRET={alnum:31}',
        'MD5 (netatmo-2.1.0.tar.gz) = {hex:32}',
        'NETATMO_CLIENT_SECRET=your_netatmo_client_secret_here',
      ],
    },
  ],
} satisfies Provider;
