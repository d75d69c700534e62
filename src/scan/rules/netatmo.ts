import type { Provider } from '../rule.ts';

export default {
  id: 'netatmo',
  name: 'Netatmo',
  docs: 'https://dev.netatmo.com/apidocumentation/oauth',
  revoke: 'https://dev.netatmo.com/apps/',
  rules: [
    {
      id: 'client-secret',
      description: 'Netatmo client secret',
      near: ['netatmo'],
      value: /[A-Za-z0-9]{32,44}/,
      check: 'digits-or-mixed-case',
      positive: ['netatmo:\n  client_secret: <<{alnum:32}>>', 'netatmo_client_secret: "<<{alnum:32}>>"'],
      negative: [
        'NETATMO_CLIENT_SECRET={alnum:31}',
        'netatmo.min.js?v={hex:32}',
        'netatmo_client_secret: "{{ netatmo_client_secret }}"',
      ],
    },
  ],
} satisfies Provider;
