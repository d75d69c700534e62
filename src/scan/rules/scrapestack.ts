import type { Provider } from '../rule.ts';

export default {
  id: 'scrapestack',
  name: 'scrapestack',
  docs: 'https://scrapestack.com/documentation',
  revoke: 'https://scrapestack.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'scrapestack API key',
      near: ['scrapestack'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        '"scrapestackApiKey": "<<{lowernum:32}>>"',
        "const scrapestackApiKey = '<<{lowernum:32}>>';",
      ],
      negative: [
        'SCRAPESTACK_API_KEY={lowernum:31}',
        '{hex:32}  scrapestack-2.1.0.zip',
        'const scrapestackApiKey = process.env.SCRAPESTACK_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
