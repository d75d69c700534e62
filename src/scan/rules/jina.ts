import type { Provider } from '../rule.ts';

export default {
  id: 'jina',
  name: 'Jina AI',
  docs: 'https://jina.ai/reader',
  revoke: 'https://jina.ai/api-dashboard/key-manager',
  rules: [
    {
      id: 'api-key',
      description: 'Jina AI API key',
      keywords: ['jina_'],
      pattern: /(?<![A-Za-z0-9_])jina_[0-9A-Za-z_-]{60}(?![A-Za-z0-9_])/,
      positive: [
        'jina.api.key=<<jina_{hex:32}{base64url:28}>>',
        'tool --jina-api-key <<jina_{hex:32}{base64url:28}>>',
        '<jinaApiKey><<jina_{hex:32}{base64url:28}>></jinaApiKey>',
      ],
      negative: ['JINA_API_KEY=<your-api-key>', 'JINA_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
