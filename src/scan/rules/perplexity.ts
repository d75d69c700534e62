import type { Provider } from '../rule.ts';

export default {
  id: 'perplexity',
  name: 'Perplexity',
  docs: 'https://docs.perplexity.ai/guides/getting-started',
  revoke: 'https://www.perplexity.ai/settings/api',
  rules: [
    {
      id: 'api-key',
      description: 'Perplexity API key',
      keywords: ['pplx-'],
      pattern: /(?<![A-Za-z0-9_])pplx-[A-Za-z0-9]{48,56}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        '<add key="PERPLEXITY_API_KEY" value="<<pplx-{alnum:48}>>" />',
        'Authorization: Bearer <<pplx-{alnum:48}>>',
      ],
      negative: [
        'export PERPLEXITY_API_KEY="pplx-{alnum:47}"',
        '"perplexityApiKey": "pplx-{alnum:57}",',
        'PERPLEXITY_API_KEY=pplx-your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
