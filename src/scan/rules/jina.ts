import type { Provider } from '../rule.ts';

export default {
  id: 'jina',
  name: 'Jina AI',
  docs: 'https://jina.ai/embeddings/',
  revoke: 'https://jina.ai/api-dashboard/key-manager',
  rules: [
    {
      id: 'api-key',
      description: 'Jina AI API key',
      keywords: ['jina_'],
      pattern: /(?<![A-Za-z0-9_])jina_[A-Za-z0-9_-]{60}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: ['os.environ["JINA_API_KEY"] = "<<jina_{alnum:60}>>"', 'JINA_API_KEY=<<jina_{alnum:60}>>'],
      negative: [
        'export JINA_API_KEY="jina_{alnum:59}"',
        '"jinaApiKey": "jina_{alnum:61}",',
        'JINA_API_KEY=jina_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
