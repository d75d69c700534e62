import type { Provider } from '../rule.ts';

export default {
  id: 'paydirt',
  name: 'Paydirt',
  docs: 'https://paydirtapp.com/api',
  revoke: 'https://paydirtapp.com, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Paydirt API key',
      near: ['paydirtapp', 'paydirt'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'paydirt login --api-key <<{lowernum:32}>>',
        'variable "paydirt_api_key" {\n  default = "<<{lowernum:32}>>"\n}',
      ],
      negative: [
        'PAYDIRT_API_KEY={lowernum:31}',
        'paydirt.min.js?v={hex:32}',
        'paydirt_api_key: "{{ paydirt_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
