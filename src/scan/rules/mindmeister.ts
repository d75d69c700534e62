import type { Provider } from '../rule.ts';

export default {
  id: 'mindmeister',
  name: 'MindMeister',
  docs: 'https://developers.mindmeister.com',
  revoke: 'https://www.mindmeister.com/api',
  rules: [
    {
      id: 'api-token',
      description: 'MindMeister API token',
      near: ['mindmeister'],
      value: /[A-Za-z0-9_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        '      - MINDMEISTER_API_TOKEN=<<{base64url:43}>>',
        'private const string MindmeisterApiToken = "<<{base64url:43}>>";',
      ],
      negative: [
        'MINDMEISTER_API_TOKEN={base64url:42}',
        'mindmeister @ {hex:40}',
        'MINDMEISTER_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
