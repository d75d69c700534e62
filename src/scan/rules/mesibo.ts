import type { Provider } from '../rule.ts';

export default {
  id: 'mesibo',
  name: 'mesibo',
  docs: 'https://docs.mesibo.com/api/backend-api/',
  revoke: 'https://console.mesibo.com',
  rules: [
    {
      id: 'api-token',
      description: 'mesibo API token',
      near: ['mesibo'],
      value: /[A-Za-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: [
        'mesibo login --api-token <<{alnum:64}>>',
        'variable "mesibo_api_token" {\n  default = "<<{alnum:64}>>"\n}',
      ],
      negative: [
        'MESIBO_API_TOKEN={alnum:63}',
        'mesibo-2.1.0.tgz sha256:{hex:64}',
        'mesiboApiToken: "${MESIBO_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
