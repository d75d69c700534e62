import type { Provider } from '../rule.ts';

export default {
  id: 'rainforest-pay',
  name: 'Rainforest Pay',
  docs: 'https://docs.rainforestpay.com/docs/api-keys',
  revoke: 'https://platform.rainforestpay.com',
  rules: [
    {
      id: 'api-key',
      description: 'Rainforest Pay API key',
      keywords: ['apikey_'],
      pattern: /(?<![A-Za-z0-9_])(?:apikey|sbx_apikey)_[0-9a-f]{64}(?![A-Za-z0-9_])/,
      before: 4,
      positive: [
        'RAINFOREST_PAY_API_KEY=<<apikey_{hex:64}>>',
        'client = Client(rainforest_pay_api_key="<<sbx_apikey_{hex:64}>>")',
      ],
      negative: [
        'RAINFOREST_PAY_API_KEY=apikey_{hex:63}',
        "const rainforestPayApiKey = 'apikey_{hex:65}';",
        'RAINFOREST_PAY_API_KEY=apikey_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
