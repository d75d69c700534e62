import type { Provider } from '../rule.ts';

export default {
  id: 'repairshopr',
  name: 'RepairShopr',
  docs: 'https://api-docs.repairshopr.com',
  revoke: '"Admin", "API tokens" of your account at repairshopr.com',
  rules: [
    {
      id: 'api-token',
      description: 'RepairShopr API token',
      near: ['repairshopr'],
      value: /T[0-9a-f]{32}-[0-9a-f]{17}/,
      check: 'letters-and-digits',
      positive: [
        '"repairshoprApiToken": "<<T{hex:32}-{hex:17}>>"',
        "const repairshoprApiToken = '<<T{hex:32}-{hex:17}>>';",
      ],
      negative: [
        'REPAIRSHOPR_API_TOKEN=T{hex:31}-{hex:17}',
        '"repairshopr": "^2.1.0"',
        'repairshoprApiToken: "${REPAIRSHOPR_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
