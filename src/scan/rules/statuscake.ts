import type { Provider } from '../rule.ts';

export default {
  id: 'statuscake',
  name: 'StatusCake',
  docs: 'https://developers.statuscake.com',
  revoke: 'https://app.statuscake.com/User.php',
  rules: [
    {
      id: 'api-token',
      description: 'StatusCake API token',
      near: ['statuscake'],
      value: /[A-Za-z0-9]{20,30}/,
      check: 'digits-or-mixed-case',
      positive: [
        'statuscake.api_token = "<<{alnum:20}>>"',
        "define('STATUSCAKE_API_TOKEN', '<<{alnum:20}>>');",
      ],
      negative: [
        'STATUSCAKE_API_TOKEN={alnum:19}',
        'statuscakeClient.getStatusOfRequest(requestOptions)',
        'STATUSCAKE_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
