import type { Provider } from '../rule.ts';

export default {
  id: 'mtn-momo',
  name: 'MTN MoMo',
  docs: 'https://momodeveloper.mtn.com/api-documentation',
  revoke: 'https://momodeveloper.mtn.com/profile',
  rules: [
    {
      id: 'subscription-key',
      description: 'MTN MoMo subscription key',
      near: ['mtnmomo', 'momoapi', 'momosubscription', 'momocollection', 'momodisbursement'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['mtn-momo:\n  subscription_key: <<{hex:32}>>', 'mtn_momo_subscription_key: "<<{hex:32}>>"'],
      negative: [
        'MTN_MOMO_SUBSCRIPTION_KEY={hex:31}',
        'mtn-momo.min.js?v={hex:32}',
        'mtnMomoSubscriptionKey: "${MTN_MOMO_SUBSCRIPTION_KEY}"',
      ],
    },
  ],
} satisfies Provider;
