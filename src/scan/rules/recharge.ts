import type { Provider } from '../rule.ts';

export default {
  id: 'recharge',
  name: 'Recharge',
  docs: 'https://developer.rechargepayments.com/2021-11/authentication',
  revoke: '"Integrations", "API tokens" of the Recharge app in your shop',
  rules: [
    {
      id: 'api-token',
      description: 'Recharge API token',
      near: ['recharge'],
      value: /[0-9a-f]{56}|sk_[0-9]{1}x[0-9]{1}_[0-9a-f]{64}|sk_test_[0-9]{1}x[0-9]{1}_[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'recharge login --api-token <<{hex:56}>>',
        'variable "recharge_api_token" {\n  default = "<<sk_{digits:1}x{digits:1}_{hex:64}>>"\n}',
        '# Recharge API token: <<sk_test_{digits:1}x{digits:1}_{hex:64}>>',
      ],
      negative: [
        'RECHARGE_API_TOKEN={hex:55}',
        '"recharge": "^2.1.0"',
        'rechargeApiToken: "${RECHARGE_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
