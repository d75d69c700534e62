import type { Provider } from '../rule.ts';

export default {
  id: 'taboola',
  name: 'Taboola',
  docs: 'https://developers.taboola.com/backstage-api/reference/authentication',
  revoke: 'by the account manager at taboola.com',
  rules: [
    {
      id: 'client-secret',
      description: 'Taboola client secret',
      near: ['taboola'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '<string name="taboola_client_secret"><<{hex:32}>></string>',
        'val taboolaClientSecret = "<<{hex:32}>>"',
      ],
      negative: [
        'TABOOLA_CLIENT_SECRET={hex:31}',
        'taboola.min.js?v={hex:32}',
        'taboolaClientSecret: "${TABOOLA_CLIENT_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
