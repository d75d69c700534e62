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
      positive: ['[tomtom]\napi_key = "<<{alnum:32}>>"', '<add key="TomtomApiKey" value="<<{alnum:32}>>" />'],
      negative: [
        'TOMTOM_API_KEY={alnum:31}',
        'tomtom.min.js?v={hex:32}',
        'tomtom_api_key: "{{ tomtom_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
