import type { Provider } from '../rule.ts';

export default {
  id: 'scrapersite',
  name: 'ScraperSite',
  docs: 'https://scrapersite.com',
  revoke: 'https://scrapersite.com',
  rules: [
    {
      id: 'api-token',
      description: 'ScraperSite API token',
      near: ['scrapersite'],
      value: /[A-Za-z0-9]{45}/,
      check: 'letters-and-digits',
      positive: ['SCRAPERSITE_API_TOKEN=<<{alnum:45}>>', '"scrapersiteApiToken": "<<{alnum:45}>>"'],
      negative: [
        'SCRAPERSITE_API_TOKEN={alnum:46}',
        'scrapersite @ {hex:40}',
        'SCRAPERSITE_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
