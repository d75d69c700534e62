import type { Provider } from '../rule.ts';

export default {
  id: 'semantic-scholar',
  name: 'Semantic Scholar',
  docs: 'https://www.semanticscholar.org/product/api',
  revoke: 'https://www.semanticscholar.org/product/api',
  rules: [
    {
      id: 'api-key',
      description: 'Semantic Scholar API key',
      near: ['semanticscholar', 's2api'],
      value: /[A-Za-z0-9]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        '      - SEMANTIC_SCHOLAR_API_KEY=<<{alnum:40}>>',
        'private const string SemanticScholarApiKey = "<<{alnum:40}>>";',
      ],
      negative: [
        'SEMANTIC_SCHOLAR_API_KEY={alnum:39}',
        '"semantic-scholar": "git+https://git.example/semantic-scholar.git#{hex:40}"',
        'semanticScholarApiKey: "${SEMANTIC_SCHOLAR_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
