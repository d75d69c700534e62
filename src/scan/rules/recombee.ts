import type { Provider } from '../rule.ts';

export default {
  id: 'recombee',
  name: 'Recombee',
  docs: 'https://docs.recombee.com/authentication',
  revoke: 'https://admin.recombee.com, "Settings" of the database',
  rules: [
    {
      id: 'api-token',
      description: 'Recombee API token',
      near: ['recombee'],
      value: /[A-Za-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: ["const recombeeApiToken = '<<{alnum:64}>>';", 'export RECOMBEE_API_TOKEN="<<{alnum:64}>>"'],
      negative: [
        'RECOMBEE_API_TOKEN={alnum:63}',
        'recombee-2.1.0.tgz sha256:{hex:64}',
        'recombeeApiToken: "${RECOMBEE_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
