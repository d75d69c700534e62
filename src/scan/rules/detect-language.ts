import type { Provider } from '../rule.ts';

export default {
  id: 'detect-language',
  name: 'Detect Language API',
  docs: 'https://detectlanguage.com/documentation',
  revoke: 'https://detectlanguage.com/private',
  rules: [
    {
      id: 'api-key',
      description: 'Detect Language API API key',
      near: ['detectlanguage'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        '[detectlanguage]\napi_key = <<{lowernum:32}>>',
        "Detectlanguage.api_key = '<<{lowernum:32}>>'",
        'DETECTLANGUAGE_API_KEY=<<{lowernum:32}>>',
      ],
      negative: [
        '"detectlanguageApiKey": "{lowernum:31}"',
        'detectlanguage_api_key: {lowernum:33}',
        'md5 of detectlanguage-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
