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
      positive: ['wordnik:\n  api_key: <<{lowernum:49}>>', 'wordnik_api_key: "<<{lowernum:49}>>"'],
      negative: [
        'WORDNIK_API_KEY={lowernum:50}',
        "import { createWordnikClient } from 'wordnik';",
        'WORDNIK_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
