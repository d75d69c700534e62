import type { Provider } from '../rule.ts';

export default {
  id: 'uber',
  name: 'Uber',
  docs: 'https://developer.uber.com/docs/riders/guides/authentication/introduction',
  revoke: 'https://developer.uber.com/dashboard',
  rules: [
    {
      id: 'client-secret',
      description: 'Uber client secret',
      near: ['uber'],
      value: /[A-Za-z0-9_-]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<string name="uber_client_secret"><<{base64url:40}>></string>',
        'val uberClientSecret = "<<{base64url:40}>>"',
      ],
      negative: [
        'UBER_CLIENT_SECRET={base64url:39}',
        'uber @ {hex:40}',
        'UBER_CLIENT_SECRET=<your client secret>',
      ],
    },
  ],
} satisfies Provider;
