import type { Provider } from '../rule.ts';

export default {
  id: 'snov-io',
  name: 'Snov.io',
  docs: 'https://snov.io/api',
  revoke: 'https://app.snov.io/account#/api',
  rules: [
    {
      id: 'client-secret',
      description: 'Snov.io client secret',
      near: ['snovio', 'snovapi', 'snovsecret'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['SNOV_IO_CLIENT_SECRET=<<{hex:32}>>', '"snovIoClientSecret": "<<{hex:32}>>"'],
      negative: [
        'SNOV_IO_CLIENT_SECRET={hex:31}',
        'snov-io.min.js?v={hex:32}',
        'snovIoClientSecret: "${SNOV_IO_CLIENT_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
