import type { Provider } from '../rule.ts';

export default {
  id: 'textrazor',
  name: 'TextRazor',
  docs: 'https://www.textrazor.com/docs/rest',
  revoke: 'https://www.textrazor.com/console',
  rules: [
    {
      id: 'api-key',
      description: 'TextRazor API key',
      near: ['textrazor'],
      value: /[0-9a-f]{56}/,
      check: 'letters-and-digits',
      positive: ['ENV TEXTRAZOR_API_KEY <<{hex:56}>>', 'textrazor login --api-key <<{hex:56}>>'],
      negative: [
        'TEXTRAZOR_API_KEY={hex:57}',
        "import { createTextrazorClient } from 'textrazor';",
        'TEXTRAZOR_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
