import type { Provider } from '../rule.ts';

export default {
  id: 'scrapeowl',
  name: 'Scrape Owl',
  docs: 'https://scrapeowl.com/docs',
  revoke: 'https://scrapeowl.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'Scrape Owl API key',
      near: ['scrapeowl'],
      value: /[a-z0-9]{30}/,
      check: 'letters-and-digits',
      positive: [
        'variable "scrapeowl_api_key" {\n  default = "<<{lowernum:30}>>"\n}',
        '# Scrape Owl API key: <<{lowernum:30}>>',
      ],
      negative: [
        'SCRAPEOWL_API_KEY={lowernum:31}',
        "import { createScrapeowlClient } from 'scrapeowl';",
        'SCRAPEOWL_API_KEY=your_scrapeowl_api_key_here',
      ],
    },
  ],
} satisfies Provider;
