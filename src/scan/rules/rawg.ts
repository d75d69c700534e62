import type { Provider } from '../rule.ts';

export default {
  id: 'rawg',
  name: 'RAWG',
  docs: 'https://rawg.io/apidocs',
  revoke: 'https://rawg.io/apidocs',
  rules: [
    {
      id: 'api-key',
      description: 'RAWG API key',
      near: ['rawg'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: ['ENV RAWG_API_KEY <<{lowernum:32}>>', 'rawg login --api-key <<{lowernum:32}>>'],
      negative: [
        'RAWG_API_KEY={lowernum:31}',
        '{hex:32}  rawg-2.1.0.zip',
        'const rawgApiKey = process.env.RAWG_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
