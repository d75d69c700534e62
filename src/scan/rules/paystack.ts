import type { Provider } from '../rule.ts';

export default {
  id: 'paystack',
  name: 'Paystack',
  docs: 'https://paystack.com/docs/api/authentication/',
  revoke: 'https://dashboard.paystack.com/#/settings/developers',
  rules: [
    {
      id: 'secret-key',
      description: 'Paystack secret key',
      keywords: ['sk_live_', 'sk_test_'],
      pattern: /(?<![A-Za-z0-9_])sk_(?:live|test)_[0-9a-f]{40}(?![A-Za-z0-9_])/,
      positive: [
        '  - name: PAYSTACK_SECRET_KEY\n    value: "<<sk_live_{hex:40}>>"',
        '"paystackSecretKey": "<<sk_test_{hex:40}>>",',
      ],
      negative: [
        'paystack_secret_key: sk_live_{hex:39}',
        'client = Client(paystack_secret_key="sk_live_{hex:41}")',
        'PAYSTACK_SECRET_KEY=sk_live_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
