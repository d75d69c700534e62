import type { Provider } from '../rule.ts';

export default {
  id: 'replicate',
  name: 'Replicate',
  docs: 'https://replicate.com/docs/topics/security/api-tokens',
  revoke: 'https://replicate.com/account/api-tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Replicate API token',
      keywords: ['r8_'],
      pattern: /(?<![A-Za-z0-9_])r8_[A-Za-z0-9]{37}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: ['--replicate-api-token <<r8_{alnum:37}>>', '{"token":"<<r8_{alnum:37}>>"}'],
      negative: [
        'REPLICATE_API_TOKEN=r8_{alnum:36}',
        "const replicateApiToken = 'r8_{alnum:38}';",
        'REPLICATE_API_TOKEN=r8_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
