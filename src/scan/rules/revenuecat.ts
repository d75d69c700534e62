import type { Provider } from '../rule.ts';

export default {
  id: 'revenuecat',
  name: 'RevenueCat',
  docs: 'https://www.revenuecat.com/docs/welcome/authentication',
  revoke: 'https://app.revenuecat.com, "API keys" of the project',
  rules: [
    {
      id: 'secret-key',
      description: 'RevenueCat secret key',
      near: ['revenuecat'],
      value: /sk_[A-Za-z0-9]{24,32}|[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        "define('REVENUECAT_SECRET_KEY', '<<sk_{alnum:24}>>');",
        '{ name: "REVENUECAT_SECRET_KEY", value: "<<{alnum:32}>>" }',
      ],
      negative: [
        'REVENUECAT_SECRET_KEY=sk_{alnum:23}',
        'revenuecatClient.getStatusOfRequest(requestOptions)',
        'const revenuecatSecretKey = process.env.REVENUECAT_SECRET_KEY;',
      ],
    },
  ],
} satisfies Provider;
