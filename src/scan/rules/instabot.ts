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
        "const instabotApiKey = '<<{base64:43}=>>';",
        'https://api.instabot.io/?api_key=<<{base64:43}=>>',
        '- name: INSTABOT_API_KEY\n  value: "<<{base64:43}=>>"',
      ],
      negative: ['INSTABOT_API_KEY=<your-api-key>', 'INSTABOT_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
