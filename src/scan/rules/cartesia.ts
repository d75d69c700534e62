import type { Provider } from '../rule.ts';

export default {
  id: 'cartesia',
  name: 'Cartesia',
  docs: 'https://docs.cartesia.ai/get-started/overview',
  revoke: 'https://play.cartesia.ai/keys',
  rules: [
    {
      id: 'api-key',
      description: 'Cartesia API key',
      keywords: ['sk_car_'],
      pattern: /(?<![A-Za-z0-9_])sk_car_[A-Za-z0-9_-]{20,44}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: ['Authorization: Bearer <<sk_car_{alnum:20}>>', 'cartesia_api_key: <<sk_car_{alnum:20}>>'],
      negative: [
        'CARTESIA_API_KEY=sk_car_{alnum:17}kQ',
        "const cartesiaApiKey = 'sk_car_{alnum:45}';",
        'CARTESIA_API_KEY=sk_car_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
