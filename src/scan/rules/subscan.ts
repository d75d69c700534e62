import type { Provider } from '../rule.ts';

export default {
  id: 'subscan',
  name: 'Subscan',
  docs: 'https://support.subscan.io',
  revoke: 'https://pro.subscan.io/api_service',
  rules: [
    {
      id: 'api-key',
      description: 'Subscan API key',
      near: ['subscan'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'variable "subscan_api_key" {\n  default = "<<{hex:32}>>"\n}',
        '# Subscan API key: <<{hex:32}>>',
      ],
      negative: [
        'SUBSCAN_API_KEY={hex:33}',
        'MD5 (subscan-2.1.0.tar.gz) = {hex:32}',
        'SUBSCAN_API_KEY=your_subscan_api_key_here',
      ],
    },
  ],
} satisfies Provider;
