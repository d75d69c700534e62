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
        '# Lexigram API key: <<eyJ{alnum:33}.{alnum:200}.{alnum:63}>>',
        "const lexigramApiKey = '<<eyJ{alnum:33}.{alnum:200}.{alnum:63}>>';",
        'https://api.lexigram.io/?api_key=<<eyJ{alnum:33}.{alnum:200}.{alnum:63}>>',
      ],
      negative: ['LEXIGRAM_API_KEY=your_api_key_here', 'LEXIGRAM_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
