import type { Provider } from '../rule.ts';

export default {
  id: 'jumpseller',
  name: 'Jumpseller',
  docs: 'https://jumpseller.com/support/api/',
  revoke: 'jumpseller.com, "Account", "API"',
  rules: [
    {
      id: 'auth-token',
      description: 'Jumpseller auth token',
      near: ['jumpseller'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '# Jumpseller auth token: <<{hex:32}>>',
        "const jumpsellerAuthToken = '<<{hex:32}>>';",
        'https://api.jumpseller.com/?auth_token=<<{hex:32}>>',
      ],
      negative: [
        '"jumpsellerAuthToken": "{hex:31}"',
        'jumpseller_auth_token: {hex:33}',
        'md5 of jumpseller-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
