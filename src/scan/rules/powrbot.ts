import type { Provider } from '../rule.ts';

export default {
  id: 'powrbot',
  name: 'Powrbot',
  docs: 'https://powrbot.com/documentation/',
  revoke: 'https://powrbot.com/account',
  rules: [
    {
      id: 'api-key',
      description: 'Powrbot API key',
      near: ['powrbot'],
      value: /[A-Za-z0-9]{40}/,
      check: 'letters-and-digits',
      positive: [
        'private const string PowrbotApiKey = "<<{alnum:40}>>";',
        'ENV POWRBOT_API_KEY <<{alnum:40}>>',
      ],
      negative: [
        'POWRBOT_API_KEY={alnum:41}',
        '"powrbot": "git+https://git.example/powrbot.git#{hex:40}"',
        'POWRBOT_API_KEY=your_powrbot_api_key_here',
      ],
    },
  ],
} satisfies Provider;
