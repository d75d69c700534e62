import type { Provider } from '../rule.ts';

export default {
  id: 'dribbble',
  name: 'Dribbble',
  docs: 'https://developer.dribbble.com/v2/oauth/',
  revoke: 'https://dribbble.com/account/applications',
  rules: [
    {
      id: 'client-secret',
      description: 'Dribbble client secret',
      near: ['dribbble'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        '<dribbbleClientSecret><<{hex:64}>></dribbbleClientSecret>',
        '[dribbble]\nclient_secret = <<{hex:64}>>',
        "Dribbble.client_secret = '<<{hex:64}>>'",
      ],
      negative: [
        'DRIBBBLE_CLIENT_SECRET={hex:63}',
        'dribbble_client_secret: {hex:65}',
        'dribbble-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
