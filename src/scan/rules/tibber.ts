import type { Provider } from '../rule.ts';

export default {
  id: 'tibber',
  name: 'Tibber',
  docs: 'https://developer.tibber.com/docs/guides/calling-api',
  revoke: 'https://developer.tibber.com/settings/access-token',
  rules: [
    {
      id: 'access-token',
      description: 'Tibber access token',
      near: ['tibber'],
      value: /[A-Za-z0-9_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.tibber.com/v1/check?access_token=<<{base64url:43}>>&format=json',
        'tibber.access.token=<<{base64url:43}>>',
      ],
      negative: [
        'TIBBER_ACCESS_TOKEN={base64url:42}',
        '"tibber": "git+https://git.example/tibber.git#{hex:40}"',
        'const tibberAccessToken = process.env.TIBBER_ACCESS_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
