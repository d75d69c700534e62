import type { Provider } from '../rule.ts';

export default {
  id: 'lexigram',
  name: 'Lexigram',
  docs: 'https://docs.lexigram.io',
  revoke: 'https://app.lexigram.io',
  rules: [
    {
      id: 'api-key',
      description: 'Lexigram API key',
      near: ['lexigram'],
      value: /[0-9A-Za-z._-]{301}/,
      check: 'letters-and-digits',
      positive: [
        'docker run -e LEXIGRAM_API_KEY=<<eyJ{alnum:33}.{alnum:200}.{alnum:63}>> app',
        "'lexigram' => ['api_key' => '<<eyJ{alnum:33}.{alnum:200}.{alnum:63}>>'],",
        'lexigram.api.key=<<eyJ{alnum:33}.{alnum:200}.{alnum:63}>>',
      ],
      negative: ['LEXIGRAM_API_KEY=<your-api-key>', 'LEXIGRAM_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
