import type { Provider } from '../rule.ts';

export default {
  id: 'pexels',
  name: 'Pexels',
  docs: 'https://www.pexels.com/api/documentation/#authorization',
  revoke: 'https://www.pexels.com/api/key/',
  rules: [
    {
      id: 'api-key',
      description: 'Pexels API key',
      near: ['pexels'],
      value: /[A-Za-z0-9]{56}/,
      check: 'letters-and-digits',
      positive: [
        'pexels login --api-key <<{alnum:56}>>',
        'variable "pexels_api_key" {\n  default = "<<{alnum:56}>>"\n}',
      ],
      negative: ['PEXELS_API_KEY={alnum:55}', '"pexels": "^2.1.0"', 'pexels_api_key: "{{ pexels_api_key }}"'],
    },
  ],
} satisfies Provider;
