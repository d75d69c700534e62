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
        '<string name="revenuecat_secret_key"><<sk_{alnum:24}>></string>',
        'val revenuecatSecretKey = "<<{alnum:32}>>"',
      ],
      negative: [
        'REVENUECAT_SECRET_KEY=sk_{alnum:23}',
        '"revenuecat": "^2.1.0"',
        'revenuecat_secret_key: "{{ revenuecat_secret_key }}"',
      ],
    },
  ],
} satisfies Provider;
