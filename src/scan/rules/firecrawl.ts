import type { Provider } from '../rule.ts';

export default {
  id: 'firecrawl',
  name: 'Firecrawl',
  docs: 'https://docs.firecrawl.dev/introduction',
  revoke: 'https://www.firecrawl.dev/app/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Firecrawl API key',
      keywords: [
        'fc-0',
        'fc-1',
        'fc-2',
        'fc-3',
        'fc-4',
        'fc-5',
        'fc-6',
        'fc-7',
        'fc-8',
        'fc-9',
        'fc-a',
        'fc-b',
        'fc-c',
        'fc-d',
        'fc-e',
        'fc-f',
      ],
      pattern: /(?<![A-Za-z0-9_])fc-[0-9a-f]{32}(?![A-Za-z0-9_])/,
      positive: ['os.environ["FIRECRAWL_API_KEY"] = "<<fc-{hex:32}>>"', 'FIRECRAWL_API_KEY=<<fc-{hex:32}>>'],
      negative: [
        'export FIRECRAWL_API_KEY="fc-{hex:31}"',
        '"firecrawlApiKey": "fc-{hex:33}",',
        'FIRECRAWL_API_KEY=fc-your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
