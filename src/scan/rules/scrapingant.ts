import type { Provider } from '../rule.ts';

export default {
  id: 'scrapingant',
  name: 'ScrapingAnt',
  docs: 'https://docs.scrapingant.com',
  revoke: 'https://app.scrapingant.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'ScrapingAnt API key',
      near: ['scrapingant'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.scrapingant.com/v1/me -H "Authorization: Bearer <<{lowernum:32}>>"',
        'https://api.scrapingant.com/v1/check?api_key=<<{lowernum:32}>>&format=json',
      ],
      negative: [
        'SCRAPINGANT_API_KEY={lowernum:33}',
        'MD5 (scrapingant-2.1.0.tar.gz) = {hex:32}',
        'SCRAPINGANT_API_KEY=your_scrapingant_api_key_here',
      ],
    },
  ],
} satisfies Provider;
