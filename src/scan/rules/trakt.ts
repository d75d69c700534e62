import type { Provider } from '../rule.ts';

export default {
  id: 'trakt',
  name: 'Trakt',
  docs: 'https://trakt.docs.apiary.io/#introduction/create-an-app',
  revoke: 'https://trakt.tv/oauth/applications',
  rules: [
    {
      id: 'client-secret',
      description: 'Trakt client secret',
      near: ['trakt'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: ['trakt.client_secret = "<<{hex:64}>>"', "define('TRAKT_CLIENT_SECRET', '<<{hex:64}>>');"],
      negative: [
        'TRAKT_CLIENT_SECRET={hex:63}',
        'trakt-2.1.0.tgz sha256:{hex:64}',
        'traktClientSecret: "${TRAKT_CLIENT_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
