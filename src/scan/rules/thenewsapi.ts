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
      check: 'digits-or-mixed-case',
      positive: [
        'process.env.THENEWSAPI_API_TOKEN = "<<{alnum:40}>>";',
        "$thenewsapi_api_token = '<<{alnum:40}>>';",
      ],
      negative: [
        'THENEWSAPI_API_TOKEN={alnum:41}',
        "import { createThenewsapiClient } from 'thenewsapi';",
        'THENEWSAPI_API_TOKEN=your_thenewsapi_api_token_here',
      ],
    },
  ],
} satisfies Provider;
