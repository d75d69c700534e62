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
      positive: ['the_odds_api_api_key: "<<{hex:32}>>"', 'client = TheOddsApi(api_key="<<{hex:32}>>")'],
      negative: [
        'THE_ODDS_API_API_KEY={hex:31}',
        'the-odds-api.min.js?v={hex:32}',
        'the_odds_api_api_key: "{{ the_odds_api_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
