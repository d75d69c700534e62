import type { Provider } from '../rule.ts';

export default {
  id: 'tomtom',
  name: 'TomTom',
  docs: 'https://developer.tomtom.com/knowledgebase/platform/articles/how-to-get-an-tomtom-api-key/',
  revoke: 'https://developer.tomtom.com/user/me/apps',
  rules: [
    {
      id: 'api-key',
      description: 'TomTom API key',
      near: ['tomtom'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: ['tomtom.api.key=<<{alnum:32}>>', "'tomtom' => ['api_key' => '<<{alnum:32}>>'],"],
      negative: [
        'TOMTOM_API_KEY={alnum:31}',
        '{hex:32}  tomtom-2.1.0.zip',
        'const tomtomApiKey = process.env.TOMTOM_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
