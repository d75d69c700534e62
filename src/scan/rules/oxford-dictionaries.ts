import type { Provider } from '../rule.ts';

export default {
  id: 'oxford-dictionaries',
  name: 'Oxford Dictionaries',
  docs: 'https://developer.oxforddictionaries.com/documentation',
  revoke: 'https://developer.oxforddictionaries.com/admin/applications',
  rules: [
    {
      id: 'api-key',
      description: 'Oxford Dictionaries API key',
      near: ['oxforddictionaries', 'oxforddictionary', 'oxfordapi'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'private const string OxfordDictionariesApiKey = "<<{hex:32}>>";',
        'ENV OXFORD_DICTIONARIES_API_KEY <<{hex:32}>>',
      ],
      negative: [
        'OXFORD_DICTIONARIES_API_KEY={hex:33}',
        'MD5 (oxford-dictionaries-2.1.0.tar.gz) = {hex:32}',
        'OXFORD_DICTIONARIES_API_KEY=your_oxford_dictionaries_api_key_here',
      ],
    },
  ],
} satisfies Provider;
