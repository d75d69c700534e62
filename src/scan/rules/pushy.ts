import type { Provider } from '../rule.ts';

export default {
  id: 'pushy',
  name: 'Pushy',
  docs: 'https://pushy.me/docs/api/send-notifications',
  revoke: 'https://dashboard.pushy.me',
  rules: [
    {
      id: 'secret-key',
      description: 'Pushy secret key',
      near: ['pushy'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: ['val pushySecretKey = "<<{hex:64}>>"', 'process.env.PUSHY_SECRET_KEY = "<<{hex:64}>>";'],
      negative: [
        'PUSHY_SECRET_KEY={hex:63}',
        'pushy-2.1.0.tgz sha256:{hex:64}',
        'const pushySecretKey = process.env.PUSHY_SECRET_KEY;',
      ],
    },
  ],
} satisfies Provider;
