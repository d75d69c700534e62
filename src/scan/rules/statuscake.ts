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
        '{"statuscake": {"apiToken": "<<{alnum:20}>>"}}',
        '<string name="statuscake_api_token"><<{alnum:20}>></string>',
      ],
      negative: [
        'STATUSCAKE_API_TOKEN={alnum:19}',
        '"statuscake": "^2.1.0"',
        'statuscakeApiToken: "${STATUSCAKE_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
