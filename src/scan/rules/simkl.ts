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
        'simkl login --client-secret <<{hex:64}>>',
        'variable "simkl_client_secret" {\n  default = "<<{hex:64}>>"\n}',
      ],
      negative: [
        'SIMKL_CLIENT_SECRET={hex:63}',
        'simkl-2.1.0.tgz sha256:{hex:64}',
        'const simklClientSecret = process.env.SIMKL_CLIENT_SECRET;',
      ],
    },
  ],
} satisfies Provider;
