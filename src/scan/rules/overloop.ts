import type { Provider } from '../rule.ts';

export default {
  id: 'overloop',
  name: 'Overloop',
  docs: 'https://developer.overloop.com',
  revoke: 'https://app.overloop.com, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Overloop API key',
      near: ['overloop'],
      value: /[A-Za-z0-9_-]{50}/,
      check: 'letters-and-digits',
      positive: ["$overloop_api_key = '<<{base64url:50}>>';", 'OVERLOOP_API_KEY=<<{base64url:50}>>'],
      negative: [
        'OVERLOOP_API_KEY={base64url:49}',
        '"overloop": "^2.1.0"',
        'overloop_api_key: "{{ overloop_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
