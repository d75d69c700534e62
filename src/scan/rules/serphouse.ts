import type { Provider } from '../rule.ts';

export default {
  id: 'serphouse',
  name: 'SERPHouse',
  docs: 'https://docs.serphouse.com',
  revoke: 'https://app.serphouse.com',
  rules: [
    {
      id: 'api-token',
      description: 'SERPHouse API token',
      near: ['serphouse'],
      value: /[A-Za-z0-9]{60}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.serphouse.com/v1/me -H "Authorization: Bearer <<{alnum:60}>>"',
        'https://api.serphouse.com/v1/check?api_token=<<{alnum:60}>>&format=json',
      ],
      negative: [
        'SERPHOUSE_API_TOKEN={alnum:61}',
        'serphouse-2.1.0.tgz sha256:{hex:64}',
        'SERPHOUSE_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
