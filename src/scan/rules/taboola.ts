import type { Provider } from '../rule.ts';

export default {
  id: 'taboola',
  name: 'Taboola',
  docs: 'https://developers.taboola.com/backstage-api/reference/authentication',
  revoke: 'by the account manager at taboola.com',
  rules: [
    {
      id: 'client-secret',
      description: 'Taboola client secret',
      near: ['taboola'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ["$taboola_client_secret = '<<{hex:32}>>';", 'TABOOLA_CLIENT_SECRET=<<{hex:32}>>'],
      negative: [
        'TABOOLA_CLIENT_SECRET={hex:33}',
        'MD5 (taboola-2.1.0.tar.gz) = {hex:32}',
        'TABOOLA_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
