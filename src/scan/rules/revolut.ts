import type { Provider } from '../rule.ts';

export default {
  id: 'revolut',
  name: 'Revolut',
  docs: 'https://developer.revolut.com/docs/merchant/merchant-api',
  revoke: 'https://business.revolut.com/settings/apis',
  rules: [
    {
      id: 'business-token',
      description: 'Revolut Business API token',
      keywords: ['oa_prod_', 'oa_sand_'],
      pattern: /(?<![A-Za-z0-9_])oa_(?:prod|sand)_[A-Za-z0-9_-]{40,48}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'os.environ["REVOLUT_BUSINESS_TOKEN"] = "<<oa_prod_{alnum:40}>>"',
        'REVOLUT_BUSINESS_TOKEN=<<oa_sand_{alnum:40}>>',
      ],
      negative: [
        'export REVOLUT_BUSINESS_TOKEN="oa_prod_{alnum:39}"',
        '"revolutBusinessToken": "oa_prod_{alnum:49}",',
        'REVOLUT_BUSINESS_TOKEN=oa_prod_your-token-goes-here',
      ],
    },
    {
      id: 'merchant-secret',
      description: 'Revolut Merchant API secret key',
      near: ['revolut'],
      value: /sk_[A-Za-z0-9_-]{64}/,
      check: 'mixed-case',
      positive: [
        'REVOLUT_SECRET_KEY=<<sk_{alnum:64}>>',
        'client = Client(revolut_secret_key="<<sk_{alnum:64}>>")',
      ],
      negative: [
        'REVOLUT_SECRET_KEY=sk_{alnum:63}',
        'revolut-1.0.tgz sha256 {hex:64}',
        'REVOLUT_SECRET_KEY=your_merchant_secret_here',
      ],
    },
  ],
} satisfies Provider;
