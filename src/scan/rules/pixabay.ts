import type { Provider } from '../rule.ts';

export default {
  id: 'pixabay',
  name: 'Pixabay',
  docs: 'https://pixabay.com/api/docs/',
  revoke: 'https://pixabay.com/api/docs/',
  rules: [
    {
      id: 'api-key',
      description: 'Pixabay API key',
      near: ['pixabay'],
      value: /[0-9]{6,8}-[0-9a-f]{25}/,
      check: 'letters-and-digits',
      positive: [
        '      - PIXABAY_API_KEY=<<{digits:6}-{hex:25}>>',
        'private const string PixabayApiKey = "<<{digits:6}-{hex:25}>>";',
      ],
      negative: [
        'PIXABAY_API_KEY={digits:5}-{hex:25}',
        '"pixabay": "^2.1.0"',
        'pixabayApiKey: "${PIXABAY_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
