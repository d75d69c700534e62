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
        'meilisearch login --master-key <<{base64url:43}>>',
        'variable "meilisearch_master_key" {\n  default = "<<{base64url:43}>>"\n}',
      ],
      negative: [
        'MEILISEARCH_MASTER_KEY={base64url:44}',
        'meilisearch @ {hex:40}',
        'MEILISEARCH_MASTER_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
    {
      id: 'api-key',
      description: 'Meilisearch API key',
      near: ['meilisearch', 'meili'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        '# Meilisearch API key: <<{hex:64}>>',
        'requests.get(url, headers={"X-Meilisearch-Api-Key": "<<{hex:64}>>"})',
      ],
      negative: [
        'MEILISEARCH_API_KEY={hex:65}',
        'meilisearch-2.1.0.tgz sha256:{hex:64}',
        'MEILISEARCH_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
