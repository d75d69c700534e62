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
      positive: [
        'mtn.momo.subscription.key=<<{hex:32}>>',
        "'mtn-momo' => ['subscription_key' => '<<{hex:32}>>'],",
      ],
      negative: [
        'MTN_MOMO_SUBSCRIPTION_KEY={hex:33}',
        'MD5 (mtn-momo-2.1.0.tar.gz) = {hex:32}',
        'MTN_MOMO_SUBSCRIPTION_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
