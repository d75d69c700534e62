import type { Provider } from '../rule.ts';

export default {
  id: 'the-odds-api',
  name: 'The Odds API',
  docs: 'https://the-odds-api.com/liveapi/guides/v4/',
  revoke: 'https://dash.the-odds-api.com',
  rules: [
    {
      id: 'api-key',
      description: 'The Odds API API key',
      near: ['theoddsapi', 'oddsapi'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.the-odds-api.com/v1/check?api_key=<<{hex:32}>>&format=json',
        'the.odds.api.api.key=<<{hex:32}>>',
      ],
      negative: [
        'THE_ODDS_API_API_KEY={hex:33}',
        'MD5 (the-odds-api-2.1.0.tar.gz) = {hex:32}',
        'THE_ODDS_API_API_KEY=your_the_odds_api_api_key_here',
      ],
    },
  ],
} satisfies Provider;
