import type { Provider } from '../rule.ts';

export default {
  id: 'dynalist',
  name: 'Dynalist',
  docs: 'https://apidocs.dynalist.io',
  revoke: 'https://dynalist.io/developer',
  rules: [
    {
      id: 'secret',
      description: 'Dynalist secret',
      near: ['dynalist'],
      value: /[0-9A-Za-z_-]{128}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.apidocs.dynalist.io/ -H "Authorization: Bearer <<{base64url:128}>>"',
        'dynalistSecretToken := "<<{base64url:128}>>"',
        '"dynalistSecretToken": "<<{base64url:128}>>"',
      ],
      negative: [
        'DYNALIST_SECRET_TOKEN={base64url:127}',
        'dynalist_secret_token: {base64url:129}',
        'dynalist-2.4.1.tgz sha512 {hex:128}',
      ],
    },
  ],
} satisfies Provider;
