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
        'variable "mixcloud_client_secret" {\n  default = "<<{alnum:32}>>"\n}',
        '# Mixcloud client secret: <<{alnum:32}>>',
      ],
      negative: [
        'MIXCLOUD_CLIENT_SECRET={alnum:33}',
        'MD5 (mixcloud-2.1.0.tar.gz) = {hex:32}',
        'MIXCLOUD_CLIENT_SECRET=your_mixcloud_client_secret_here',
      ],
    },
  ],
} satisfies Provider;
