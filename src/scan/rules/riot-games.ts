import type { Provider } from '../rule.ts';

export default {
  id: 'riot-games',
  name: 'Riot Games',
  docs: 'https://developer.riotgames.com/docs/portal',
  revoke: 'https://developer.riotgames.com',
  rules: [
    {
      id: 'api-key',
      description: 'Riot Games API key',
      keywords: ['rgapi-'],
      pattern: /(?<![A-Za-z0-9_])RGAPI-[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![A-Za-z0-9_-])/,
      positive: ['"riotGamesApiKey": "<<RGAPI-{uuid}>>"', "const riotGamesApiKey = '<<RGAPI-{uuid}>>';"],
      negative: [
        'RIOT_GAMES_API_KEY=RGAPI-{hex:31}',
        'riot_games_workspace_id: {uuid}',
        'RIOT_GAMES_API_KEY=your_riot_games_api_key_here',
      ],
    },
  ],
} satisfies Provider;
