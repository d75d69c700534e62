import type { Provider } from '../rule.ts';

export default {
  id: 'wordnik',
  name: 'Wordnik',
  docs: 'https://developer.wordnik.com/docs',
  revoke: 'https://developer.wordnik.com',
  rules: [
    {
      id: 'api-key',
      description: 'Wordnik API key',
      near: ['wordnik'],
      value: /[a-z0-9]{49}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.wordnik.com/v1/me -H "Authorization: Bearer <<{lowernum:49}>>"',
        'https://api.wordnik.com/v1/check?api_key=<<{lowernum:49}>>&format=json',
      ],
      negative: [
        'WORDNIK_API_KEY={lowernum:48}',
        'wordnikClient.getStatusOfRequest(requestOptions)',
        'const wordnikApiKey = process.env.WORDNIK_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
