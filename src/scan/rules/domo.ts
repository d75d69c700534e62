import type { Provider } from '../rule.ts';

export default {
  id: 'domo',
  name: 'Domo',
  docs: 'https://developer.domo.com/portal/1845fc11bbe5d-api-authentication',
  revoke: 'https://developer.domo.com/manage-clients',
  rules: [
    {
      id: 'client-secret',
      description: 'Domo client secret',
      near: ['domo'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'domo.client.secret=<<{hex:64}>>',
        'tool --domo-client-secret <<{hex:64}>>',
        '<domoClientSecret><<{hex:64}>></domoClientSecret>',
      ],
      negative: [
        'DOMO_CLIENT_SECRET={hex:63}',
        'DOMO_CLIENT_SECRET={hex:65}',
        'domo-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
