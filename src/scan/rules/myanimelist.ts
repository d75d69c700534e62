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
        'process.env.MYANIMELIST_CLIENT_SECRET = "<<{hex:64}>>";',
        "$myanimelist_client_secret = '<<{hex:64}>>';",
      ],
      negative: [
        'MYANIMELIST_CLIENT_SECRET={hex:65}',
        'myanimelist-2.1.0.tgz sha256:{hex:64}',
        'MYANIMELIST_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
