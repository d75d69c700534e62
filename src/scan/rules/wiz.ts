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
      near: ['wiz'],
      value: /[A-Za-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: [
        "define('WIZ_CLIENT_SECRET', '<<{alnum:64}>>');",
        '{ name: "WIZ_CLIENT_SECRET", value: "<<{alnum:64}>>" }',
      ],
      negative: [
        'WIZ_CLIENT_SECRET={alnum:65}',
        'wiz-2.1.0.tgz sha256:{hex:64}',
        'WIZ_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
