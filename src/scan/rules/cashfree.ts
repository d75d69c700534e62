import type { Provider } from '../rule.ts';

export default {
  id: 'cashfree',
  name: 'Cashfree',
  docs: 'https://www.cashfree.com/docs/api-reference/authentication',
  revoke: 'https://merchant.cashfree.com, "Developers", "API keys"',
  rules: [
    {
      id: 'secret-key',
      description: 'Cashfree secret key',
      near: ['cashfree'],
      value: /(?:cfsk_ma_(?:prod|test)_[0-9a-f]{32}_[0-9a-f]{8}|[0-9a-f]{40})/,
      positive: [
        'CASHFREE_SECRET_KEY=<<cfsk_ma_prod_{hex:32}_{hex:8}>>',
        'curl https://api.cashfree.com/ -H "Authorization: Bearer <<cfsk_ma_prod_{hex:32}_{hex:8}>>"',
        'cashfreeSecretKey := "<<cfsk_ma_prod_{hex:32}_{hex:8}>>"',
      ],
      negative: ['cashfreeSecretKey: process.env.CASHFREE_SECRET_KEY', 'CASHFREE_SECRET_KEY=changeme'],
    },
  ],
} satisfies Provider;
