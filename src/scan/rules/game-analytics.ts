import type { Provider } from '../rule.ts';

export default {
  id: 'game-analytics',
  name: 'GameAnalytics',
  docs: 'https://docs.gameanalytics.com',
  revoke: "gameanalytics.com, the game's settings",
  rules: [
    {
      id: 'secret-key',
      description: 'GameAnalytics secret key',
      near: ['gameanalytics'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        '[game_analytics]\nsecret_key = <<{hex:40}>>',
        "GameAnalytics.secret_key = '<<{hex:40}>>'",
        'GAME_ANALYTICS_SECRET_KEY=<<{hex:40}>>',
      ],
      negative: [
        '"gameAnalyticsSecretKey": "{hex:39}"',
        'GAME_ANALYTICS_SECRET_KEY={hex:41}',
        'game-analytics was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
