import type { Provider } from '../rule.ts';

export default {
  id: 'sparkpost',
  name: 'SparkPost',
  docs: 'https://developers.sparkpost.com/api/#header-authentication',
  revoke: 'https://app.sparkpost.com/account/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'SparkPost API key',
      near: ['sparkpost'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        '      - SPARKPOST_API_KEY=<<{hex:40}>>',
        'private const string SparkpostApiKey = "<<{hex:40}>>";',
      ],
      negative: [
        'SPARKPOST_API_KEY={hex:41}',
        '"sparkpost": "git+https://git.example/sparkpost.git#{hex:40}"',
        'SPARKPOST_API_KEY=your_sparkpost_api_key_here',
      ],
    },
  ],
} satisfies Provider;
