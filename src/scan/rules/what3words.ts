import type { Provider } from '../rule.ts';

export default {
  id: 'what3words',
  name: 'what3words',
  docs: 'https://developer.what3words.com/public-api/docs',
  revoke: 'https://accounts.what3words.com/select-plan',
  rules: [
    {
      id: 'api-key',
      description: 'what3words API key',
      near: ['what3words', 'w3w'],
      value: /[A-Z0-9]{8}/,
      check: 'letters-and-digits',
      positive: [
        '{"what3words": {"apiKey": "<<{uppernum:8}>>"}}',
        '<string name="what3words_api_key"><<{uppernum:8}>></string>',
      ],
      negative: [
        'WHAT3WORDS_API_KEY={uppernum:9}',
        "import { createWhat3wordsClient } from 'what3words';",
        'WHAT3WORDS_API_KEY=your_what3words_api_key_here',
      ],
    },
  ],
} satisfies Provider;
