import type { Provider } from '../rule.ts';

export default {
  id: 'ups',
  name: 'UPS',
  docs: 'https://developer.ups.com/api/reference/oauth/client-credentials',
  revoke: 'https://developer.ups.com/apps',
  rules: [
    {
      id: 'client-secret',
      description: 'UPS client secret',
      near: ['upsclient', 'upssecret', 'upsapi', 'upsaccess'],
      value: /[A-Za-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: ['ups_client_secret: "<<{alnum:64}>>"', 'ups.client.secret=<<{alnum:64}>>'],
      negative: [
        'UPS_CLIENT_SECRET={alnum:63}',
        'ups-2.1.0.tgz sha256:{hex:64}',
        'const upsClientSecret = process.env.UPS_CLIENT_SECRET;',
      ],
    },
  ],
} satisfies Provider;
