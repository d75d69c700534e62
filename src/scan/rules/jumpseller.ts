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
        '<jumpsellerAuthToken><<{hex:32}>></jumpsellerAuthToken>',
        '[jumpseller]\nauth_token = <<{hex:32}>>',
        "Jumpseller.auth_token = '<<{hex:32}>>'",
      ],
      negative: [
        'JUMPSELLER_AUTH_TOKEN={hex:31}',
        'JUMPSELLER_AUTH_TOKEN={hex:33}',
        'md5 of jumpseller-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
