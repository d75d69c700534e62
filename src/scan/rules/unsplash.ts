import type { Provider } from '../rule.ts';

export default {
  id: 'unsplash',
  name: 'Unsplash',
  docs: 'https://unsplash.com/documentation#authorization',
  revoke: 'https://unsplash.com/oauth/applications',
  rules: [
    {
      id: 'api-key',
      description: 'Unsplash API key',
      near: ['unsplash'],
      value: /[A-Za-z0-9_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.unsplash.com/v1/me -H "Authorization: Bearer <<{base64url:43}>>"',
        'https://api.unsplash.com/v1/check?api_key=<<{base64url:43}>>&format=json',
      ],
      negative: ['UNSPLASH_API_KEY={base64url:42}', 'unsplash @ {hex:40}', 'UNSPLASH_API_KEY=<your API key>'],
    },
  ],
} satisfies Provider;
