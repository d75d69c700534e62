import type { Provider } from '../rule.ts';

export default {
  id: 'proof',
  name: 'Proof',
  docs: 'https://dev.proof.com/docs/api-keys',
  revoke: 'https://business.proof.com',
  rules: [
    {
      id: 'api-key',
      description: 'Proof API key',
      keywords: ['proof_live_', 'proof_test_'],
      pattern: /(?<![A-Za-z0-9_])proof_(?:live|test)_[A-Za-z0-9]{20,60}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: ['--proof-api-key <<proof_live_{alnum:20}>>', '{"token":"<<proof_test_{alnum:20}>>"}'],
      negative: [
        'PROOF_API_KEY=proof_live_{alnum:17}kQ',
        "const proofApiKey = 'proof_live_{alnum:61}';",
        'PROOF_API_KEY=proof_live_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
