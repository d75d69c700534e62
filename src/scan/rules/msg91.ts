import type { Provider } from '../rule.ts';

export default {
  id: 'msg91',
  name: 'MSG91',
  docs: 'https://docs.msg91.com',
  revoke: 'https://control.msg91.com, "Authkey"',
  rules: [
    {
      id: 'auth-token',
      description: 'MSG91 auth token',
      near: ['msg91'],
      value: /[0-9]{6}A[A-Za-z0-9]{17,30}/,
      check: 'digits-or-mixed-case',
      positive: [
        'client = Msg91(auth_token="<<{digits:6}A{alnum:17}>>")',
        'curl https://api.msg91.com/v1/me -H "Authorization: Bearer <<{digits:6}A{alnum:17}>>"',
      ],
      negative: [
        'MSG91_AUTH_TOKEN={digits:5}A{alnum:17}',
        "import { createMsg91Client } from 'msg91';",
        'MSG91_AUTH_TOKEN=xxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
