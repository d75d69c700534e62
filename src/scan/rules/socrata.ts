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
      positive: ['socrata:\n  api_token: <<{alnum:25}>>', 'socrata_api_token: "<<{alnum:25}>>"'],
      negative: [
        'SOCRATA_API_TOKEN={alnum:26}',
        "import { createSocrataClient } from 'socrata';",
        'SOCRATA_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
    {
      id: 'api-secret',
      description: 'Socrata API secret',
      near: ['socrata'],
      value: /[A-Za-z0-9]{50}/,
      check: 'letters-and-digits',
      positive: ['SOCRATA_API_SECRET=<<{alnum:50}>>', '"socrataApiSecret": "<<{alnum:50}>>"'],
      negative: [
        'SOCRATA_API_SECRET={alnum:51}',
        "import { createSocrataClient } from 'socrata';",
        'SOCRATA_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
