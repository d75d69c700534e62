import type { Provider } from '../rule.ts';

export default {
  id: 'lightspeed',
  name: 'Lightspeed',
  docs: 'https://developers.lightspeedhq.com',
  revoke: "lightspeedhq.com, the app's settings",
  rules: [
    {
      id: 'client-secret',
      description: 'Lightspeed client secret',
      near: ['lightspeed'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.lightspeedhq.com/ -H "Authorization: Bearer <<{hex:64}>>"',
        'lightspeedClientSecret := "<<{hex:64}>>"',
        '"lightspeedClientSecret": "<<{hex:64}>>"',
      ],
      negative: [
        'LIGHTSPEED_CLIENT_SECRET={hex:63}',
        'LIGHTSPEED_CLIENT_SECRET={hex:65}',
        'lightspeed-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
