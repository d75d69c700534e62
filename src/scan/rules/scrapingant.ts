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
        "'scrapingant' => ['api_key' => '<<{lowernum:32}>>'],",
        'os.Setenv("SCRAPINGANT_API_KEY", "<<{lowernum:32}>>")',
      ],
      negative: [
        'SCRAPINGANT_API_KEY={lowernum:31}',
        '{hex:32}  scrapingant-2.1.0.zip',
        'SCRAPINGANT_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
