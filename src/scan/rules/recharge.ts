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
      near: [
        'rechargeapi',
        'rechargekey',
        'rechargetoken',
        'rechargesecret',
        'rechargeauth',
        'rechargeaccess',
        'rechargeclient',
      ],
      value: /[0-9a-f]{56}|sk_[0-9]{1}x[0-9]{1}_[0-9a-f]{64}|sk_test_[0-9]{1}x[0-9]{1}_[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'requests.get(url, headers={"X-Recharge-Api-Token": "<<{hex:56}>>"})',
        'recharge.api_token = "<<sk_{digits:1}x{digits:1}_{hex:64}>>"',
        "define('RECHARGE_API_TOKEN', '<<sk_test_{digits:1}x{digits:1}_{hex:64}>>');",
      ],
      negative: [
        'RECHARGE_API_TOKEN={hex:57}',
        "import { createRechargeClient } from 'recharge';",
        'RECHARGE_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
