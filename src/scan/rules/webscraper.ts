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
        'webscraper login --api-token <<{alnum:60}>>',
        'variable "webscraper_api_token" {\n  default = "<<{alnum:60}>>"\n}',
      ],
      negative: [
        'WEBSCRAPER_API_TOKEN={alnum:59}',
        'webscraper-2.1.0.tgz sha256:{hex:64}',
        'webscraper_api_token: "{{ webscraper_api_token }}"',
      ],
    },
  ],
} satisfies Provider;
