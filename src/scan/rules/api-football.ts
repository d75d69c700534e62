import type { Provider } from '../rule.ts';

export default {
  id: 'api-football',
  name: 'API-Football',
  docs: 'https://www.api-football.com/documentation-v3',
  revoke: 'https://dashboard.api-football.com/profile?access',
  rules: [
    {
      id: 'api-key',
      description: 'API-Football API key',
      near: ['apifootball', 'apisports'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'API_FOOTBALL_API_KEY=<<{hex:32}>>',
        'curl https://api.api-football.com/ -H "Authorization: Bearer <<{hex:32}>>"',
        'apiFootballApiKey := "<<{hex:32}>>"',
      ],
      negative: [
        '"apiFootballApiKey": "{hex:31}"',
        'API_FOOTBALL_API_KEY={hex:33}',
        'md5 of api-football-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
