import type { Provider } from '../rule.ts';

export default {
  id: 'openphone',
  name: 'OpenPhone',
  docs: 'https://www.openphone.com/docs/mdx/api-reference/authentication',
  revoke: 'https://my.openphone.com/settings/api',
  rules: [
    {
      id: 'api-key',
      description: 'OpenPhone API key',
      near: ['openphone', 'quoapi'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: ["$openphone_api_key = '<<{alnum:32}>>';", 'OPENPHONE_API_KEY=<<{alnum:32}>>'],
      negative: [
        'OPENPHONE_API_KEY={alnum:31}',
        'openphone.min.js?v={hex:32}',
        'openphone_api_key: "{{ openphone_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
