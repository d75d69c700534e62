import type { Provider } from '../rule.ts';

export default {
  id: 'myintervals',
  name: 'Intervals',
  docs: 'https://www.myintervals.com/api/',
  revoke: 'https://www.myintervals.com, "My account", "API access"',
  rules: [
    {
      id: 'api-token',
      description: 'Intervals API token',
      near: ['myintervals'],
      value: /[a-z0-9]{11}/,
      check: 'letters-and-digits',
      positive: [
        '[myintervals]\napi_token = "<<{lowernum:11}>>"',
        '<add key="MyintervalsApiToken" value="<<{lowernum:11}>>" />',
      ],
      negative: [
        'MYINTERVALS_API_TOKEN={lowernum:10}',
        'myintervalsClient.getStatusOfRequest(requestOptions)',
        'const myintervalsApiToken = process.env.MYINTERVALS_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
