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
      entropy: 2,
      positive: [
        'what3words.api_key = "<<{uppernum:8}>>"',
        "define('WHAT3WORDS_API_KEY', '<<{uppernum:8}>>');",
      ],
      negative: [
        'WHAT3WORDS_API_KEY={uppernum:7}',
        '"what3words": "^2.1.0"',
        'what3words_api_key: "{{ what3words_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
