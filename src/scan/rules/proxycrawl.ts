import type { Provider } from '../rule.ts';

export default {
  id: 'proxycrawl',
  name: 'Crawlbase (ProxyCrawl)',
  docs: 'https://crawlbase.com/docs/crawling-api/',
  revoke: 'https://crawlbase.com/dashboard/account/docs',
  rules: [
    {
      id: 'api-token',
      description: 'Crawlbase (ProxyCrawl) API token',
      near: ['proxycrawl', 'crawlbase'],
      value: /[A-Za-z0-9_-]{22}/,
      check: 'digits-or-mixed-case',
      positive: [
        'val proxycrawlApiToken = "<<{base64url:22}>>"',
        'process.env.PROXYCRAWL_API_TOKEN = "<<{base64url:22}>>";',
      ],
      negative: [
        'PROXYCRAWL_API_TOKEN={base64url:23}',
        "import { createProxycrawlClient } from 'proxycrawl';",
        'PROXYCRAWL_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
