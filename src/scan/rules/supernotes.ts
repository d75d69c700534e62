import type { Provider } from '../rule.ts';

export default {
  id: 'supernotes',
  name: 'Supernotes',
  docs: 'https://api.supernotes.app/docs',
  revoke: 'https://my.supernotes.app/?preferences=api',
  rules: [
    {
      id: 'api-key',
      description: 'Supernotes API key',
      near: ['supernotes'],
      value: /[A-Za-z0-9_-]{43}/,
      check: 'letters-and-digits',
      positive: ['SUPERNOTES_API_KEY=<<{base64url:43}>>', '"supernotesApiKey": "<<{base64url:43}>>"'],
      negative: [
        'SUPERNOTES_API_KEY={base64url:42}',
        '"supernotes": "git+https://git.example/supernotes.git#{hex:40}"',
        'const supernotesApiKey = process.env.SUPERNOTES_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
