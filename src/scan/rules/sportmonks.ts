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
      positive: ['"sportmonksApiToken": "<<{alnum:60}>>"', "const sportmonksApiToken = '<<{alnum:60}>>';"],
      negative: [
        'SPORTMONKS_API_TOKEN={alnum:61}',
        'sportmonks-2.1.0.tgz sha256:{hex:64}',
        'SPORTMONKS_API_TOKEN=your_sportmonks_api_token_here',
      ],
    },
  ],
} satisfies Provider;
