import type { Provider } from '../rule.ts';

export default {
  id: 'yunpian',
  name: 'Yunpian',
  docs: 'https://www.yunpian.com/official/document/sms/en/introduction_demos',
  revoke: 'https://www.yunpian.com/admin/userInfo',
  rules: [
    {
      id: 'api-key',
      description: 'Yunpian API key',
      near: ['yunpian'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '<string name="yunpian_api_key"><<{hex:32}>></string>',
        'val yunpianApiKey = "<<{hex:32}>>"',
      ],
      negative: [
        'YUNPIAN_API_KEY={hex:31}',
        'yunpian.min.js?v={hex:32}',
        'yunpian_api_key: "{{ yunpian_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
