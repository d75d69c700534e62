import type { Provider } from '../rule.ts';

export default {
  id: 'pexels',
  name: 'Pexels',
  docs: 'https://www.pexels.com/api/documentation/#authorization',
  revoke: 'https://www.pexels.com/api/key/',
  rules: [
    {
      id: 'api-key',
      description: 'Pexels API key',
      near: ['pexels'],
      value: /[A-Za-z0-9]{56}/,
      check: 'letters-and-digits',
      positive: [
        '      - PEXELS_API_KEY=<<{alnum:56}>>',
        'private const string PexelsApiKey = "<<{alnum:56}>>";',
      ],
      negative: [
        'PEXELS_API_KEY={alnum:55}',
        'pexelsClient.getStatusOfRequest(requestOptions)',
        'const pexelsApiKey = process.env.PEXELS_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
