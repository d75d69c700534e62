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
      near: ['streak'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'requests.get(url, headers={"X-Streak-Api-Key": "<<{hex:32}>>"})',
        'streak.api_key = "<<{hex:32}>>"',
      ],
      negative: ['STREAK_API_KEY={hex:31}', '{hex:32}  streak-2.1.0.zip', 'STREAK_API_KEY=<your API key>'],
    },
  ],
} satisfies Provider;
