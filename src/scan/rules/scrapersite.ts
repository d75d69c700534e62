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
      positive: [
        'export SCRAPERSITE_API_TOKEN="<<{alnum:45}>>"',
        'scrapersite:\n  api_token: <<{alnum:45}>>',
      ],
      negative: [
        'SCRAPERSITE_API_TOKEN={alnum:44}',
        '"scrapersite": "git+https://git.example/scrapersite.git#{hex:40}"',
        'const scrapersiteApiToken = process.env.SCRAPERSITE_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
