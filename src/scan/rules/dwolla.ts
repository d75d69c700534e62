import type { Provider } from '../rule.ts';

export default {
  id: 'dwolla',
  name: 'Dwolla',
  docs: 'https://developers.dwolla.com/docs/balance/auth',
  revoke: 'https://dashboard.dwolla.com/applications-legacy',
  rules: [
    {
      id: 'app-secret',
      description: 'Dwolla app key or secret',
      near: ['dwolla'],
      value: /[0-9A-Za-z]{50}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<dwollaAppSecret><<{alnum:50}>></dwollaAppSecret>',
        '[dwolla]\napp_secret = <<{alnum:50}>>',
        "Dwolla.app_secret = '<<{alnum:50}>>'",
      ],
      negative: [
        'DWOLLA_APP_SECRET={alnum:49}',
        'DWOLLA_APP_SECRET={alnum:51}',
        'DWOLLA_APP_SECRET=<your-app-secret>',
      ],
    },
  ],
} satisfies Provider;
