import type { Provider } from '../rule.ts';

export default {
  id: 'opengraphr',
  name: 'OpenGraphr',
  docs: 'https://opengraphr.com/docs',
  revoke: 'https://opengraphr.com',
  rules: [
    {
      id: 'api-token',
      description: 'OpenGraphr API token',
      near: ['opengraphr'],
      value: /[A-Za-z0-9]{80}/,
      positive: [
        'opengraphr login --api-token <<{alnum:80}>>',
        'variable "opengraphr_api_token" {\n  default = "<<{alnum:80}>>"\n}',
      ],
      negative: [
        'OPENGRAPHR_API_TOKEN={alnum:79}',
        'opengraphr-2.1.0.tgz sha256:{hex:64}',
        'OPENGRAPHR_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
