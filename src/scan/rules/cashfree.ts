import type { Provider } from '../rule.ts';

export default {
  id: 'cashfree',
  name: 'Cashfree',
  docs: 'https://www.cashfree.com/docs/api-reference/authentication',
  revoke: 'https://merchant.cashfree.com/merchants/developers',
  rules: [
    {
      id: 'api-secret',
      description: 'Cashfree API secret',
      keywords: ['cfsk_ma_'],
      pattern: /(?<![A-Za-z0-9_])cfsk_ma_(?:prod|test)_[0-9a-f]{32}_[0-9a-f]{8}(?![A-Za-z0-9_])/,
      positive: [
        "const cashfreeApiSecret = '<<cfsk_ma_prod_{hex:32}_{hex:8}>>';",
        'cashfree.api.secret=<<cfsk_ma_test_{hex:32}_{hex:8}>>',
      ],
      negative: [
        'CASHFREE_API_SECRET=cfsk_ma_prod_{hex:32}_{hex:7}',
        "const cashfreeApiSecret = 'cfsk_ma_prod_{hex:32}_{hex:9}';",
        'CASHFREE_API_SECRET=cfsk_ma_prod_your-token-goes-here',
      ],
    },
    {
      id: 'api-secret-old',
      description: 'Cashfree API secret',
      near: ['cashfree'],
      value: /[0-9a-f]{40}/,
      positive: ["const cashfreeSecretKey = '<<{hex:40}>>';", 'cashfree.secret.key=<<{hex:40}>>'],
      negative: [
        'CASHFREE_SECRET_KEY={hex:39}',
        'cashfree-1.0.tgz sha256 {hex:64}',
        'CASHFREE_SECRET_KEY=your_api_secret_old_here',
      ],
    },
  ],
} satisfies Provider;
