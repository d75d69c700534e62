import type { Provider } from '../rule.ts';

export default {
  id: 'redbooth',
  name: 'Redbooth',
  docs: 'https://redbooth.com/api/authentication/',
  revoke: 'https://redbooth.com/oauth2/applications',
  rules: [
    {
      id: 'access-token',
      description: 'Redbooth access token',
      near: ['redbooth'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'variable "redbooth_access_token" {\n  default = "<<{hex:64}>>"\n}',
        '# Redbooth access token: <<{hex:64}>>',
      ],
      negative: [
        'REDBOOTH_ACCESS_TOKEN={hex:65}',
        'redbooth-2.1.0.tgz sha256:{hex:64}',
        'REDBOOTH_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
