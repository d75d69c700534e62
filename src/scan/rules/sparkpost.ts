import type { Provider } from '../rule.ts';

export default {
  id: 'sparkpost',
  name: 'SparkPost',
  docs: 'https://developers.sparkpost.com/api/#header-authentication',
  revoke: 'https://app.sparkpost.com/account/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'SparkPost API key',
      near: ['sparkpost'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'sparkpost login --api-key <<{hex:40}>>',
        'variable "sparkpost_api_key" {\n  default = "<<{hex:40}>>"\n}',
      ],
      negative: ['SPARKPOST_API_KEY={hex:39}', 'sparkpost @ {hex:40}', 'SPARKPOST_API_KEY=<your API key>'],
    },
  ],
} satisfies Provider;
