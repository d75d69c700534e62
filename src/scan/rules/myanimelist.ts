import type { Provider } from '../rule.ts';

export default {
  id: 'myanimelist',
  name: 'MyAnimeList',
  docs: 'https://myanimelist.net/apiconfig/references/authorization',
  revoke: 'https://myanimelist.net/apiconfig',
  rules: [
    {
      id: 'client-secret',
      description: 'MyAnimeList client secret',
      near: ['myanimelist', 'malclient'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        '{"myanimelist": {"clientSecret": "<<{hex:64}>>"}}',
        '<string name="myanimelist_client_secret"><<{hex:64}>></string>',
      ],
      negative: [
        'MYANIMELIST_CLIENT_SECRET={hex:63}',
        'myanimelist-2.1.0.tgz sha256:{hex:64}',
        'myanimelistClientSecret: "${MYANIMELIST_CLIENT_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
