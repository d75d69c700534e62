import type { Provider } from '../rule.ts';

export default {
  id: 'yext',
  name: 'Yext',
  docs: 'https://hitchhikers.yext.com/docs/apis/',
  revoke: 'https://www.yext.com/s/me/developerconsole',
  rules: [
    {
      id: 'api-key',
      description: 'Yext API key',
      near: ['yext'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['YEXT_API_KEY=<<{hex:32}>>', '"yextApiKey": "<<{hex:32}>>"'],
      negative: ['YEXT_API_KEY={hex:31}', 'yext.min.js?v={hex:32}', 'yext_api_key: "{{ yext_api_key }}"'],
    },
  ],
} satisfies Provider;
