import type { Provider } from '../rule.ts';

export default {
  id: 'typetalk',
  name: 'Typetalk',
  docs: 'https://developer.nulab.com/docs/typetalk/',
  revoke: 'https://typetalk.com/my/develop/applications',
  rules: [
    {
      id: 'client-secret',
      description: 'Typetalk client secret',
      near: ['typetalk'],
      value: /[A-Za-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: [
        'process.env.TYPETALK_CLIENT_SECRET = "<<{alnum:64}>>";',
        "$typetalk_client_secret = '<<{alnum:64}>>';",
      ],
      negative: [
        'TYPETALK_CLIENT_SECRET={alnum:63}',
        'typetalk-2.1.0.tgz sha256:{hex:64}',
        'TYPETALK_CLIENT_SECRET=<your client secret>',
      ],
    },
  ],
} satisfies Provider;
