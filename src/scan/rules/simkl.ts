import type { Provider } from '../rule.ts';

export default {
  id: 'simkl',
  name: 'Simkl',
  docs: 'https://simkl.docs.apiary.io',
  revoke: 'https://simkl.com/settings/developer/',
  rules: [
    {
      id: 'client-secret',
      description: 'Simkl client secret',
      near: ['simkl'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        '      - SIMKL_CLIENT_SECRET=<<{hex:64}>>',
        'private const string SimklClientSecret = "<<{hex:64}>>";',
      ],
      negative: [
        'SIMKL_CLIENT_SECRET={hex:65}',
        'simkl-2.1.0.tgz sha256:{hex:64}',
        'SIMKL_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
