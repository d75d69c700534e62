import type { Provider } from '../rule.ts';

export default {
  id: 'thenewsapi',
  name: 'The News API',
  docs: 'https://www.thenewsapi.com/documentation',
  revoke: 'https://www.thenewsapi.com/account/dashboard',
  rules: [
    {
      id: 'api-token',
      description: 'The News API API token',
      near: ['thenewsapi'],
      value: /[A-Za-z0-9]{40}/,
      check: 'letters-and-digits',
      positive: ['"thenewsapiApiToken": "<<{alnum:40}>>"', "const thenewsapiApiToken = '<<{alnum:40}>>';"],
      negative: [
        'THENEWSAPI_API_TOKEN={alnum:39}',
        'thenewsapi @ {hex:40}',
        'THENEWSAPI_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
