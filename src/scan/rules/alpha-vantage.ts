import type { Provider } from '../rule.ts';

export default {
  id: 'alpha-vantage',
  name: 'Alpha Vantage',
  docs: 'https://www.alphavantage.co/documentation/',
  revoke: 'alphavantage.co, "Claim your API key"',
  rules: [
    {
      id: 'api-key',
      description: 'Alpha Vantage API key',
      near: ['alphavantage'],
      value: /[0-9A-Z]{16}/,
      check: 'letters-and-digits',
      positive: [
        "Alphavantage.api_key = '<<{uppernum:16}>>'",
        'ALPHAVANTAGE_API_KEY=<<{uppernum:16}>>',
        'curl https://www.alphavantage.co/ -H "Authorization: Bearer <<{uppernum:16}>>"',
      ],
      negative: [
        'ALPHAVANTAGE_API_KEY={uppernum:15}',
        'ALPHAVANTAGE_API_KEY={uppernum:17}',
        'ALPHAVANTAGE_API_KEY=<your-api-key>',
      ],
    },
  ],
} satisfies Provider;
