import type { Provider } from '../rule.ts';

export default {
  id: 'rookout',
  name: 'Rookout',
  docs: 'https://docs.rookout.com/docs/organization-token/',
  revoke: 'https://app.rookout.com, "Settings"',
  rules: [
    {
      id: 'api-token',
      description: 'Rookout API token',
      near: ['rookout'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'variable "rookout_api_token" {\n  default = "<<{hex:64}>>"\n}',
        '# Rookout API token: <<{hex:64}>>',
      ],
      negative: [
        'ROOKOUT_API_TOKEN={hex:63}',
        'rookout-2.1.0.tgz sha256:{hex:64}',
        'rookout_api_token: "{{ rookout_api_token }}"',
      ],
    },
  ],
} satisfies Provider;
