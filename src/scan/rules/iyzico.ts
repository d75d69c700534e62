import type { Provider } from '../rule.ts';

export default {
  id: 'iyzico',
  name: 'iyzico',
  docs: 'https://docs.iyzico.com',
  revoke: 'https://merchant.iyzipay.com, "Settings"',
  rules: [
    {
      id: 'secret-key',
      description: 'iyzico secret key',
      near: ['iyzico', 'iyzipay'],
      value: /(?:sandbox-)?[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '[iyzico]\nsecret_key = <<sandbox-{alnum:32}>>',
        "Iyzico.secret_key = '<<sandbox-{alnum:32}>>'",
        'IYZICO_SECRET_KEY=<<sandbox-{alnum:32}>>',
      ],
      negative: ['iyzicoSecretKey: process.env.IYZICO_SECRET_KEY', 'IYZICO_SECRET_KEY=changeme'],
    },
  ],
} satisfies Provider;
