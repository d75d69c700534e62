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
        '{"scraperapi": {"apiKey": "<<{lowernum:32}>>"}}',
        '<string name="scraperapi_api_key"><<{lowernum:32}>></string>',
      ],
      negative: [
        'SCRAPERAPI_API_KEY={lowernum:31}',
        'scraperapi.min.js?v={hex:32}',
        'scraperapiApiKey: "${SCRAPERAPI_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
