import type { Provider } from '../rule.ts';

export default {
  id: 'firecrawl',
  name: 'Firecrawl',
  docs: 'https://docs.firecrawl.dev',
  revoke: 'https://www.firecrawl.dev/app/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Firecrawl API key',
      near: ['firecrawl'],
      value: /fc-[0-9a-f]{32}/,
      positive: [
        'client = Firecrawl(api_key="<<fc-{hex:32}>>")',
        'export FIRECRAWL_API_KEY="<<fc-{hex:32}>>"',
        "process.env.FIRECRAWL_API_KEY || '<<fc-{hex:32}>>'",
      ],
      negative: ['firecrawlApiKey: process.env.FIRECRAWL_API_KEY', 'FIRECRAWL_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
