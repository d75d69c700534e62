import type { Provider } from '../rule.ts';

export default {
  id: 'wiz',
  name: 'Wiz',
  docs: 'https://docs.wiz.io',
  revoke: 'https://app.wiz.io/settings/service-accounts',
  rules: [
    {
      id: 'client-secret',
      description: 'Wiz client secret',
      near: ['wizclient', 'wizsecret', 'wizapi', 'wizauth'],
      value: /[A-Za-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: [
        '<string name="wiz_client_secret"><<{alnum:64}>></string>',
        'val wizClientSecret = "<<{alnum:64}>>"',
      ],
      negative: [
        'WIZ_CLIENT_SECRET={alnum:63}',
        'wiz-2.1.0.tgz sha256:{hex:64}',
        'const wizClientSecret = process.env.WIZ_CLIENT_SECRET;',
      ],
    },
  ],
} satisfies Provider;
