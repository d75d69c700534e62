import type { Provider } from '../rule.ts';

export default {
  id: 'streak',
  name: 'Streak',
  docs: 'https://streak.readme.io/reference/authentication',
  revoke: 'https://www.streak.com, "Settings", "Integrations", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Streak API key',
      near: [
        'streakapi',
        'streakkey',
        'streaktoken',
        'streaksecret',
        'streakauth',
        'streakaccess',
        'streakclient',
      ],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '{ name: "STREAK_API_KEY", value: "<<{hex:32}>>" }',
        '<string name="streak_api_key"><<{hex:32}>></string>',
      ],
      negative: ['STREAK_API_KEY={hex:31}', 'streak.min.js?v={hex:32}', 'streakApiKey: "${STREAK_API_KEY}"'],
    },
  ],
} satisfies Provider;
