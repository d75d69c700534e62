import type { Provider } from '../rule.ts';

export default {
  id: 'knapsack-pro',
  name: 'Knapsack Pro',
  docs: 'https://docs.knapsackpro.com/api/',
  revoke: 'https://knapsackpro.com/dashboard',
  rules: [
    {
      id: 'api-token',
      description: 'Knapsack Pro API token',
      near: ['knapsack'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'client = KnapsackPro(api_token="<<{lowernum:32}>>")',
        'export KNAPSACK_PRO_API_TOKEN="<<{lowernum:32}>>"',
        "process.env.KNAPSACK_PRO_API_TOKEN || '<<{lowernum:32}>>'",
        'KNAPSACK_PRO_TEST_SUITE_TOKEN_RSPEC=<<{lowernum:32}>>',
      ],
      negative: [
        '"knapsackProApiToken": "{lowernum:31}"',
        'KNAPSACK_PRO_API_TOKEN={lowernum:33}',
        'md5 of knapsack-pro-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
