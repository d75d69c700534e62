import type { Provider } from '../rule.ts';

export default {
  id: 'happy-scribe',
  name: 'Happy Scribe',
  docs: 'https://dev.happyscribe.com',
  revoke: 'https://www.happyscribe.com/user/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Happy Scribe API key',
      near: ['happyscribe'],
      value: /[0-9A-Za-z]{24}/,
      check: 'digits-or-mixed-case',
      positive: [
        'private static final String HAPPYSCRIBE_API_KEY = "<<{alnum:24}>>";',
        '{"happyscribe": {"api_key": "<<{alnum:24}>>"}}',
        'happyscribe_api_key: <<{alnum:24}>>',
      ],
      negative: [
        '"happyscribeApiKey": "{alnum:23}"',
        'happyscribe_api_key: {alnum:25}',
        'HAPPYSCRIBE_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
