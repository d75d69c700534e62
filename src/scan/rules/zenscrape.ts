import type { Provider } from '../rule.ts';

export default {
  id: 'zenscrape',
  name: 'Zenscrape',
  docs: 'https://app.zenscrape.com/documentation',
  revoke: 'https://app.zenscrape.com',
  rules: [
    {
      id: 'api-key',
      description: 'Zenscrape API key',
      near: ['zenscrape'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        '# Zenscrape API key: <<{uuid}>>',
        'requests.get(url, headers={"X-Zenscrape-Api-Key": "<<{uuid}>>"})',
      ],
      negative: [
        'ZENSCRAPE_API_KEY={hex:31}',
        'zenscrape_workspace_id: {uuid}',
        'const zenscrapeApiKey = process.env.ZENSCRAPE_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
