import type { Provider } from '../rule.ts';

export default {
  id: 'bitly',
  name: 'Bitly',
  docs: 'https://dev.bitly.com/docs/getting-started/authentication/',
  revoke: 'https://app.bitly.com/settings/api/',
  rules: [
    {
      id: 'access-token',
      description: 'Bitly access token',
      near: ['bitly'],
      value: /[0-9a-f]{40}/,
      positive: ["const bitlyAccessToken = '<<{hex:40}>>';", 'bitly.access.token=<<{hex:40}>>'],
      negative: [
        'BITLY_ACCESS_TOKEN={hex:39}',
        'bitly-1.0.tgz sha256 {hex:64}',
        'BITLY_ACCESS_TOKEN=your_access_token_here',
      ],
    },
  ],
} satisfies Provider;
