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
        '{"nowpayments": {"apiKey": "<<{uppernum:7}-{uppernum:7}-{uppernum:7}-{uppernum:7}>>"}}',
        '<string name="nowpayments_api_key"><<{uppernum:7}-{uppernum:7}-{uppernum:7}-{uppernum:7}>></string>',
      ],
      negative: [
        'NOWPAYMENTS_API_KEY={uppernum:7}-{uppernum:7}-{uppernum:7}-{uppernum:8}',
        "import { createNowpaymentsClient } from 'nowpayments';",
        'NOWPAYMENTS_API_KEY=your_nowpayments_api_key_here',
      ],
    },
    {
      id: 'webhook-secret',
      description: 'NOWPayments webhook secret',
      near: ['nowpayments'],
      value: /[A-Za-z0-9+/]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'val nowpaymentsWebhookSecret = "<<{base64:32}>>"',
        'process.env.NOWPAYMENTS_WEBHOOK_SECRET = "<<{base64:32}>>";',
      ],
      negative: [
        'NOWPAYMENTS_WEBHOOK_SECRET={base64:33}',
        'MD5 (nowpayments-2.1.0.tar.gz) = {hex:32}',
        'NOWPAYMENTS_WEBHOOK_SECRET=your_nowpayments_webhook_secret_here',
      ],
    },
  ],
} satisfies Provider;
