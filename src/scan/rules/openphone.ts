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
      positive: [
        '<string name="openphone_api_key"><<{alnum:32}>></string>',
        'val openphoneApiKey = "<<{alnum:32}>>"',
      ],
      negative: [
        'OPENPHONE_API_KEY={alnum:31}',
        '{hex:32}  openphone-2.1.0.zip',
        'const openphoneApiKey = process.env.OPENPHONE_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
