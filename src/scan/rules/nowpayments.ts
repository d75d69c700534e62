import type { Provider } from '../rule.ts';

export default {
  id: 'nowpayments',
  name: 'NOWPayments',
  docs: 'https://documenter.getpostman.com/view/7907941/2s93JusNJt',
  revoke: 'https://account.nowpayments.io/store-settings',
  rules: [
    {
      id: 'api-key',
      description: 'NOWPayments API key',
      near: ['nowpayments'],
      value: /[A-Z0-9]{7}-[A-Z0-9]{7}-[A-Z0-9]{7}-[A-Z0-9]{7}/,
      check: 'letters-and-digits',
      positive: [
        'nowpayments.api_key = "<<{uppernum:7}-{uppernum:7}-{uppernum:7}-{uppernum:7}>>"',
        "define('NOWPAYMENTS_API_KEY', '<<{uppernum:7}-{uppernum:7}-{uppernum:7}-{uppernum:7}>>');",
      ],
      negative: [
        'NOWPAYMENTS_API_KEY={uppernum:6}-{uppernum:7}-{uppernum:7}-{uppernum:7}',
        '"nowpayments": "^2.1.0"',
        'nowpayments_api_key: "{{ nowpayments_api_key }}"',
      ],
    },
    {
      id: 'webhook-secret',
      description: 'NOWPayments webhook secret',
      near: ['nowpayments'],
      value: /[A-Za-z0-9+/]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{ name: "NOWPAYMENTS_WEBHOOK_SECRET", value: "<<{base64:32}>>" }',
        '{"nowpayments": {"webhookSecret": "<<{base64:32}>>"}}',
      ],
      negative: [
        'NOWPAYMENTS_WEBHOOK_SECRET={base64:31}',
        'nowpayments.min.js?v={hex:32}',
        'nowpayments_webhook_secret: "{{ nowpayments_webhook_secret }}"',
      ],
    },
  ],
} satisfies Provider;
