import type { Provider } from '../rule.ts';

export default {
  id: 'spreedly',
  name: 'Spreedly',
  docs: 'https://developer.spreedly.com/docs/authentication',
  revoke: 'https://app.spreedly.com, "Access secrets"',
  rules: [
    {
      id: 'app-secret',
      description: 'Spreedly app secret',
      near: ['spreedly'],
      value: /[A-Za-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.spreedly.com/v1/check?app_secret=<<{alnum:64}>>&format=json',
        'spreedly.app.secret=<<{alnum:64}>>',
      ],
      negative: [
        'SPREEDLY_APP_SECRET={alnum:63}',
        'spreedly-2.1.0.tgz sha256:{hex:64}',
        'SPREEDLY_APP_SECRET=<your app secret>',
      ],
    },
  ],
} satisfies Provider;
