import type { Provider } from '../rule.ts';

export default {
  id: 'simvoly',
  name: 'Simvoly',
  docs: 'https://simvoly.com',
  revoke: 'https://simvoly.com, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Simvoly API key',
      near: ['simvoly'],
      value: /[a-z0-9]{33}/,
      check: 'letters-and-digits',
      positive: [
        'variable "simvoly_api_key" {\n  default = "<<{lowernum:33}>>"\n}',
        '# Simvoly API key: <<{lowernum:33}>>',
      ],
      negative: [
        'SIMVOLY_API_KEY={lowernum:32}',
        '"simvoly": "^2.1.0"',
        'simvoly_api_key: "{{ simvoly_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
