import type { Provider } from '../rule.ts';

export default {
  id: 'mixcloud',
  name: 'Mixcloud',
  docs: 'https://www.mixcloud.com/developers/',
  revoke: 'https://www.mixcloud.com/developers/',
  rules: [
    {
      id: 'client-secret',
      description: 'Mixcloud client secret',
      near: ['mixcloud'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'mixcloud.client_secret = "<<{alnum:32}>>"',
        "define('MIXCLOUD_CLIENT_SECRET', '<<{alnum:32}>>');",
      ],
      negative: [
        'MIXCLOUD_CLIENT_SECRET={alnum:31}',
        '{hex:32}  mixcloud-2.1.0.zip',
        'MIXCLOUD_CLIENT_SECRET=<your client secret>',
      ],
    },
  ],
} satisfies Provider;
