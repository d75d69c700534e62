import type { Provider } from '../rule.ts';

export default {
  id: 'numlookupapi',
  name: 'NumlookupAPI',
  docs: 'https://numlookupapi.com/docs',
  revoke: 'https://app.numlookupapi.com',
  rules: [
    {
      id: 'api-key',
      description: 'NumlookupAPI API key',
      near: ['numlookup', 'numlookupapi'],
      value: /[A-Za-z0-9]{40}/,
      check: 'letters-and-digits',
      positive: [
        'process.env.NUMLOOKUPAPI_API_KEY = "<<{alnum:40}>>";',
        "$numlookupapi_api_key = '<<{alnum:40}>>';",
      ],
      negative: [
        'NUMLOOKUPAPI_API_KEY={alnum:39}',
        'numlookupapi @ {hex:40}',
        'NUMLOOKUPAPI_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
