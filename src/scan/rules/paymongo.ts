import type { Provider } from '../rule.ts';

export default {
  id: 'paymongo',
  name: 'PayMongo',
  docs: 'https://developers.paymongo.com/docs/authentication',
  revoke: 'https://dashboard.paymongo.com/developers',
  rules: [
    {
      id: 'secret-key',
      description: 'PayMongo secret key',
      near: ['paymongo'],
      value: /sk_live_[A-Za-z0-9]{24}|sk_test_[A-Za-z0-9]{24}/,
      check: 'digits-or-mixed-case',
      positive: [
        "'paymongo' => ['secret_key' => '<<sk_live_{alnum:24}>>'],",
        'os.Setenv("PAYMONGO_SECRET_KEY", "<<sk_test_{alnum:24}>>")',
      ],
      negative: [
        'PAYMONGO_SECRET_KEY=sk_live_{alnum:23}',
        '"paymongo": "^2.1.0"',
        'paymongoSecretKey: "${PAYMONGO_SECRET_KEY}"',
      ],
    },
  ],
} satisfies Provider;
