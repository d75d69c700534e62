import type { Provider } from '../rule.ts';

export default {
  id: 'liveblocks',
  name: 'Liveblocks',
  docs: 'https://liveblocks.io/docs/api-reference/rest-api-endpoints#Authentication',
  revoke: 'https://liveblocks.io/dashboard/apikeys',
  rules: [
    {
      id: 'secret-key',
      description: 'Liveblocks secret key',
      keywords: ['sk_prod_', 'sk_dev_'],
      pattern: /(?<![A-Za-z0-9_])sk_(?:prod|dev)_[A-Za-z0-9_-]{64}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'Authorization: Bearer <<sk_prod_{alnum:64}>>',
        'liveblocks_secret_key: <<sk_dev_{alnum:64}>>',
      ],
      negative: [
        'LIVEBLOCKS_SECRET_KEY=sk_prod_{alnum:63}',
        "const liveblocksSecretKey = 'sk_prod_{alnum:65}';",
        'LIVEBLOCKS_SECRET_KEY=sk_prod_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
