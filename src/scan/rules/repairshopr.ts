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
        'process.env.REPAIRSHOPR_API_TOKEN = "<<T{hex:32}-{hex:17}>>";',
        "$repairshopr_api_token = '<<T{hex:32}-{hex:17}>>';",
      ],
      negative: [
        'REPAIRSHOPR_API_TOKEN=T{hex:31}-{hex:17}',
        'repairshoprClient.getStatusOfRequest(requestOptions)',
        'REPAIRSHOPR_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
