import type { Provider } from '../rule.ts';

export default {
  id: 'boostnote',
  name: 'Boost Note',
  docs: 'https://boostnote.io',
  revoke: "boostnote.io, the team's API settings",
  rules: [
    {
      id: 'access-token',
      description: 'Boost Note access token',
      near: ['boostnote'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        "Boostnote.access_token = '<<{hex:64}>>'",
        'BOOSTNOTE_ACCESS_TOKEN=<<{hex:64}>>',
        'curl https://api.boostnote.io/ -H "Authorization: Bearer <<{hex:64}>>"',
      ],
      negative: [
        'BOOSTNOTE_ACCESS_TOKEN={hex:63}',
        'BOOSTNOTE_ACCESS_TOKEN={hex:65}',
        'boostnote-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
