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
      positive: [
        'val snovIoClientSecret = "<<{hex:32}>>"',
        'process.env.SNOV_IO_CLIENT_SECRET = "<<{hex:32}>>";',
      ],
      negative: [
        'SNOV_IO_CLIENT_SECRET={hex:31}',
        '{hex:32}  snov-io-2.1.0.zip',
        'SNOV_IO_CLIENT_SECRET=<your client secret>',
      ],
    },
  ],
} satisfies Provider;
