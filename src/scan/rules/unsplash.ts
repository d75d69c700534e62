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
      positive: ['unsplash:\n  api_key: <<{base64url:43}>>', 'unsplash_api_key: "<<{base64url:43}>>"'],
      negative: [
        'UNSPLASH_API_KEY={base64url:44}',
        '"unsplash": "git+https://git.example/unsplash.git#{hex:40}"',
        'UNSPLASH_API_KEY=your_unsplash_api_key_here',
      ],
    },
  ],
} satisfies Provider;
