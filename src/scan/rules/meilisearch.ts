import type { Provider } from '../rule.ts';

export default {
  id: 'meilisearch',
  name: 'Meilisearch',
  docs: 'https://www.meilisearch.com/docs/learn/security/basic_security',
  revoke: '"DELETE /keys" of your instance',
  rules: [
    {
      id: 'master-key',
      description: 'Meilisearch master key',
      near: ['meilisearch', 'meili'],
      value: /[A-Za-z0-9_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        '      - MEILISEARCH_MASTER_KEY=<<{base64url:43}>>',
        'private const string MeilisearchMasterKey = "<<{base64url:43}>>";',
      ],
      negative: [
        'MEILISEARCH_MASTER_KEY={base64url:42}',
        '"meilisearch": "git+https://git.example/meilisearch.git#{hex:40}"',
        'meilisearchMasterKey: "${MEILISEARCH_MASTER_KEY}"',
      ],
    },
    {
      id: 'api-key',
      description: 'Meilisearch API key',
      near: ['meilisearch', 'meili'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: ['ENV MEILISEARCH_API_KEY <<{hex:64}>>', 'meilisearch login --api-key <<{hex:64}>>'],
      negative: [
        'MEILISEARCH_API_KEY={hex:63}',
        'meilisearch-2.1.0.tgz sha256:{hex:64}',
        'meilisearchApiKey: "${MEILISEARCH_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
