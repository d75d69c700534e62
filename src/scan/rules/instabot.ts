import type { Provider } from '../rule.ts';

export default {
  id: 'instabot',
  name: 'Instabot',
  docs: 'https://instabot.io/docs/api',
  revoke: 'instabot.io, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Instabot API key',
      near: ['instabot'],
      value: /[0-9A-Za-z+/]{43}=/,
      positive: [
        "'instabot' => ['api_key' => '<<{base64:43}=>>'],",
        'instabot.api.key=<<{base64:43}=>>',
        'tool --instabot-api-key <<{base64:43}=>>',
      ],
      negative: ['instabotApiKey: process.env.INSTABOT_API_KEY', 'INSTABOT_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
