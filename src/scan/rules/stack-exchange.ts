import type { Provider } from '../rule.ts';

export default {
  id: 'stack-exchange',
  name: 'Stack Exchange',
  docs: 'https://api.stackexchange.com/docs/authentication',
  revoke: 'https://stackapps.com/apps/oauth',
  rules: [
    {
      id: 'api-key',
      description: 'Stack Exchange API key',
      near: ['stackexchange', 'stackapps', 'stackoverflowapi', 'stackoverflowkey'],
      value: /[A-Za-z0-9]{22}|[A-Za-z0-9_-]{24}/,
      check: 'digits-or-mixed-case',
      positive: [
        'curl https://api.stackexchange.com/v1/me -H "Authorization: Bearer <<{alnum:22}>>"',
        'https://api.stackexchange.com/v1/check?api_key=<<{base64url:24}>>&format=json',
      ],
      negative: [
        'STACK_EXCHANGE_API_KEY={alnum:23}',
        "import { createStackExchangeClient } from 'stack-exchange';",
        'STACK_EXCHANGE_API_KEY=xxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
