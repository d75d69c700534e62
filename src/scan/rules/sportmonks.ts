import type { Provider } from '../rule.ts';

export default {
  id: 'sportmonks',
  name: 'Sportmonks',
  docs: 'https://docs.sportmonks.com/football/welcome/authentication',
  revoke: 'https://my.sportmonks.com/api/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Sportmonks API token',
      near: ['sportmonks', 'sportsmonk'],
      value: /[A-Za-z0-9]{60}/,
      check: 'letters-and-digits',
      positive: [
        'process.env.SPORTMONKS_API_TOKEN = "<<{alnum:60}>>";',
        "$sportmonks_api_token = '<<{alnum:60}>>';",
      ],
      negative: [
        'SPORTMONKS_API_TOKEN={alnum:59}',
        'sportmonks-2.1.0.tgz sha256:{hex:64}',
        'sportmonks_api_token: "{{ sportmonks_api_token }}"',
      ],
    },
  ],
} satisfies Provider;
