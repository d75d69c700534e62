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
        'scrapeowl.api_key = "<<{lowernum:30}>>"',
        "define('SCRAPEOWL_API_KEY', '<<{lowernum:30}>>');",
      ],
      negative: [
        'SCRAPEOWL_API_KEY={lowernum:29}',
        'scrapeowlClient.getStatusOfRequest(requestOptions)',
        'SCRAPEOWL_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
