import type { Provider } from '../rule.ts';

export default {
  id: 'scraperapi',
  name: 'ScraperAPI',
  docs: 'https://docs.scraperapi.com',
  revoke: 'https://dashboard.scraperapi.com',
  rules: [
    {
      id: 'api-key',
      description: 'ScraperAPI API key',
      near: ['scraperapi'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'scraperapi.api_key = "<<{lowernum:32}>>"',
        "define('SCRAPERAPI_API_KEY', '<<{lowernum:32}>>');",
      ],
      negative: [
        'SCRAPERAPI_API_KEY={lowernum:31}',
        '{hex:32}  scraperapi-2.1.0.zip',
        'SCRAPERAPI_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
