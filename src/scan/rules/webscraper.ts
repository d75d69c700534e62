import type { Provider } from '../rule.ts';

export default {
  id: 'webscraper',
  name: 'Web Scraper',
  docs: 'https://webscraper.io/documentation/web-scraper-cloud/api',
  revoke: 'https://cloud.webscraper.io/api',
  rules: [
    {
      id: 'api-token',
      description: 'Web Scraper API token',
      near: ['webscraper'],
      value: /[A-Za-z0-9]{60}/,
      check: 'letters-and-digits',
      positive: [
        'requests.get(url, headers={"X-Webscraper-Api-Token": "<<{alnum:60}>>"})',
        'webscraper.api_token = "<<{alnum:60}>>"',
      ],
      negative: [
        'WEBSCRAPER_API_TOKEN={alnum:61}',
        'webscraper-2.1.0.tgz sha256:{hex:64}',
        'WEBSCRAPER_API_TOKEN=your_webscraper_api_token_here',
      ],
    },
  ],
} satisfies Provider;
