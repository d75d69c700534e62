import type { Provider } from '../rule.ts';

export default {
  id: 'scrapingbee',
  name: 'ScrapingBee',
  docs: 'https://www.scrapingbee.com/documentation/',
  revoke: 'https://app.scrapingbee.com/account/manage/api_key',
  rules: [
    {
      id: 'api-key',
      description: 'ScrapingBee API key',
      near: ['scrapingbee'],
      value: /[A-Z0-9]{80}/,
      positive: [
        "'scrapingbee' => ['api_key' => '<<{uppernum:80}>>'],",
        'os.Setenv("SCRAPINGBEE_API_KEY", "<<{uppernum:80}>>")',
      ],
      negative: [
        'SCRAPINGBEE_API_KEY={uppernum:79}',
        'scrapingbee-2.1.0.tgz sha256:{hex:64}',
        'SCRAPINGBEE_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
