import type { Provider } from '../rule.ts';

export default {
  id: 'jina',
  name: 'Jina AI',
<<<<<<< HEAD
  docs: 'https://jina.ai/reader',
=======
  docs: 'https://jina.ai/embeddings/',
>>>>>>> 59f9318 (Recognize credentials of providers from Harness to Zuplo)
  revoke: 'https://jina.ai/api-dashboard/key-manager',
  rules: [
    {
      id: 'api-key',
      description: 'Jina AI API key',
      keywords: ['jina_'],
<<<<<<< HEAD
      pattern: /(?<![A-Za-z0-9_])jina_[0-9A-Za-z_-]{60}(?![A-Za-z0-9_])/,
      positive: [
        'jina.api.key=<<jina_{hex:32}{base64url:28}>>',
        'tool --jina-api-key <<jina_{hex:32}{base64url:28}>>',
        '<jinaApiKey><<jina_{hex:32}{base64url:28}>></jinaApiKey>',
      ],
      negative: ['JINA_API_KEY=<your-api-key>', 'JINA_API_KEY=changeme'],
=======
      pattern: /(?<![A-Za-z0-9_])jina_[A-Za-z0-9_-]{60}(?![A-Za-z0-9_-])/,
      check: 'mixed-case',
      positive: ['os.environ["JINA_API_KEY"] = "<<jina_{alnum:60}>>"', 'JINA_API_KEY=<<jina_{alnum:60}>>'],
      negative: [
        'export JINA_API_KEY="jina_{alnum:59}"',
        '"jinaApiKey": "jina_{alnum:61}",',
        'JINA_API_KEY=jina_your-key-goes-here',
      ],
>>>>>>> 59f9318 (Recognize credentials of providers from Harness to Zuplo)
    },
  ],
} satisfies Provider;
