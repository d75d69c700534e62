import type { Provider } from '../rule.ts';

export default {
  id: 'scraperbox',
  name: 'ScraperBox',
  docs: 'https://scraperbox.com/docs',
  revoke: 'https://scraperbox.com/dashboard',
  rules: [
    {
      id: 'api-token',
      description: 'ScraperBox API token',
      near: ['scraperbox'],
      value: /[A-Z0-9]{32}/,
      check: 'letters-and-digits',
      positive: ['SCRAPERBOX_API_TOKEN=<<{uppernum:32}>>', '"scraperboxApiToken": "<<{uppernum:32}>>"'],
      negative: [
        'SCRAPERBOX_API_TOKEN={uppernum:33}',
        'MD5 (scraperbox-2.1.0.tar.gz) = {hex:32}',
        'SCRAPERBOX_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
