import type { Provider } from '../rule.ts';

export default {
  id: 'socrata',
  name: 'Socrata',
  docs: 'https://dev.socrata.com/docs/app-tokens.html',
  revoke: '"Developer settings" of your account at the data site',
  rules: [
    {
      id: 'api-token',
      description: 'Socrata API token',
      near: ['socrata'],
      value: /[A-Za-z0-9]{25}/,
      check: 'digits-or-mixed-case',
      positive: ['"socrataApiToken": "<<{alnum:25}>>"', "const socrataApiToken = '<<{alnum:25}>>';"],
      negative: [
        'SOCRATA_API_TOKEN={alnum:24}',
        '"socrata": "^2.1.0"',
        'socrataApiToken: "${SOCRATA_API_TOKEN}"',
      ],
    },
    {
      id: 'api-secret',
      description: 'Socrata API secret',
      near: ['socrata'],
      value: /[A-Za-z0-9]{50}/,
      check: 'letters-and-digits',
      positive: [
        'val socrataApiSecret = "<<{alnum:50}>>"',
        'process.env.SOCRATA_API_SECRET = "<<{alnum:50}>>";',
      ],
      negative: [
        'SOCRATA_API_SECRET={alnum:49}',
        '"socrata": "^2.1.0"',
        'socrataApiSecret: "${SOCRATA_API_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
