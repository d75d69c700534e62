import type { Provider } from '../rule.ts';

export default {
  id: 'scraperbox',
  name: 'ScraperBox',
  docs: 'https://scraperbox.com/docs',
  revoke: 'https://scraperbox.com/dashboard',
  rules: [
    {
      id: 'api-token',
      description: 'ScraperBox API token',
      near: ['scraperbox'],
      value: /[A-Z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'val scraperboxApiToken = "<<{uppernum:32}>>"',
        'process.env.SCRAPERBOX_API_TOKEN = "<<{uppernum:32}>>";',
      ],
      negative: [
        'SCRAPERBOX_API_TOKEN={uppernum:31}',
        'scraperbox.min.js?v={hex:32}',
        'scraperboxApiToken: "${SCRAPERBOX_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
