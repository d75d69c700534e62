import type { Provider } from '../rule.ts';

export default {
  id: 'cryptopanic',
  name: 'CryptoPanic',
  docs: 'https://cryptopanic.com/developers/api/',
  revoke: 'https://cryptopanic.com/developers/api/',
  rules: [
    {
      id: 'auth-token',
      description: 'CryptoPanic auth token',
      near: ['cryptopanic'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        "Cryptopanic.auth_token = '<<{hex:40}>>'",
        'CRYPTOPANIC_AUTH_TOKEN=<<{hex:40}>>',
        'curl https://api.cryptopanic.com/ -H "Authorization: Bearer <<{hex:40}>>"',
      ],
      negative: [
        'CRYPTOPANIC_AUTH_TOKEN={hex:39}',
        'cryptopanic_auth_token: {hex:41}',
        'cryptopanic was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
