import type { Provider } from '../rule.ts';

export default {
  id: 'shopee',
  name: 'Shopee Open Platform',
  docs: 'https://open.shopee.com/documents/v2',
  revoke: 'https://open.shopee.com/console',
  rules: [
    {
      id: 'api-key',
      description: 'Shopee Open Platform API key',
      near: ['shopee'],
      value: /[0-9a-f]{64}|shpk[A-Za-z0-9]{60}/,
      check: 'letters-and-digits',
      positive: [
        '{"shopee": {"apiKey": "<<{hex:64}>>"}}',
        '<string name="shopee_api_key"><<shpk{alnum:60}>></string>',
      ],
      negative: [
        'SHOPEE_API_KEY={hex:63}',
        'shopee-2.1.0.tgz sha256:{hex:64}',
        'shopee_api_key: "{{ shopee_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
