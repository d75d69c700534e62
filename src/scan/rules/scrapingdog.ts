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
        '<add key="ScrapingdogApiKey" value="<<{lowernum:24}>>" />',
        '      - SCRAPINGDOG_API_KEY=<<{lowernum:24}>>',
      ],
      negative: [
        'SCRAPINGDOG_API_KEY={lowernum:23}',
        '"scrapingdog": "^2.1.0"',
        'scrapingdogApiKey: "${SCRAPINGDOG_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
