import type { Provider } from '../rule.ts';

export default {
  id: 'scrapingdog',
  name: 'Scrapingdog',
  docs: 'https://docs.scrapingdog.com',
  revoke: 'https://api.scrapingdog.com',
  rules: [
    {
      id: 'api-key',
      description: 'Scrapingdog API key',
      near: ['scrapingdog'],
      value: /[a-z0-9]{24}/,
      check: 'letters-and-digits',
      positive: [
        'ENV SCRAPINGDOG_API_KEY <<{lowernum:24}>>',
        'scrapingdog login --api-key <<{lowernum:24}>>',
      ],
      negative: [
        'SCRAPINGDOG_API_KEY={lowernum:25}',
        "import { createScrapingdogClient } from 'scrapingdog';",
        'SCRAPINGDOG_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
