import type { Provider } from '../rule.ts';

export default {
  id: 'lunch-money',
  name: 'Lunch Money',
  docs: 'https://lunchmoney.dev',
  revoke: 'https://my.lunchmoney.app/developers',
  rules: [
    {
      id: 'access-token',
      description: 'Lunch Money access token',
      near: ['lunchmoney'],
      value: /[0-9a-f]{50}/,
      check: 'letters-and-digits',
      positive: [
        'lunchmoneyAccessToken := "<<{hex:50}>>"',
        '"lunchmoneyAccessToken": "<<{hex:50}>>"',
        'private static final String LUNCHMONEY_ACCESS_TOKEN = "<<{hex:50}>>";',
      ],
      negative: [
        '"lunchmoneyAccessToken": "{hex:49}"',
        'lunchmoney_access_token: {hex:51}',
        'lunchmoneyAccessToken: process.env.LUNCHMONEY_ACCESS_TOKEN',
      ],
    },
  ],
} satisfies Provider;
