import type { Provider } from '../rule.ts';

export default {
  id: 'findl',
  name: 'Findl',
  docs: 'https://findl.com',
  revoke: 'findl.com, API settings of the account',
  rules: [
    {
      id: 'api-key',
      description: 'Findl API key',
      near: ['findl'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        "Findl.api_key = '<<{uuid}>>'",
        'FINDL_API_KEY=<<{uuid}>>',
        'curl https://api.findl.com/ -H "Authorization: Bearer <<{uuid}>>"',
      ],
      negative: ['FINDL_API_KEY=<your-api-key>'],
    },
  ],
} satisfies Provider;
