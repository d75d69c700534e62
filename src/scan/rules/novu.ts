import type { Provider } from '../rule.ts';

export default {
  id: 'novu',
  name: 'Novu',
  docs: 'https://docs.novu.co/api-reference/overview',
  revoke: 'https://dashboard.novu.co/api-keys',
  rules: [
    {
      id: 'secret-key',
      description: 'Novu secret key',
      near: ['novu'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['ENV NOVU_SECRET_KEY <<{hex:32}>>', 'novu login --secret-key <<{hex:32}>>'],
      negative: [
        'NOVU_SECRET_KEY={hex:31}',
        '{hex:32}  novu-2.1.0.zip',
        'const novuSecretKey = process.env.NOVU_SECRET_KEY;',
      ],
    },
  ],
} satisfies Provider;
