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
      check: 'letters-and-digits',
      positive: [
        'semantic-scholar login --api-key <<{alnum:40}>>',
        'variable "semantic_scholar_api_key" {\n  default = "<<{alnum:40}>>"\n}',
      ],
      negative: [
        'SEMANTIC_SCHOLAR_API_KEY={alnum:41}',
        'semantic-scholar @ {hex:40}',
        'SEMANTIC_SCHOLAR_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
