import type { Provider } from '../rule.ts';

export default {
  id: 'taxjar',
  name: 'TaxJar',
  docs: 'https://developers.taxjar.com/api/reference/',
  revoke: 'https://app.taxjar.com/account#api-access',
  rules: [
    {
      id: 'api-token',
      description: 'TaxJar API token',
      near: ['taxjar'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'variable "taxjar_api_token" {\n  default = "<<{hex:32}>>"\n}',
        '# TaxJar API token: <<{hex:32}>>',
      ],
      negative: [
        'TAXJAR_API_TOKEN={hex:31}',
        'taxjar.min.js?v={hex:32}',
        'taxjar_api_token: "{{ taxjar_api_token }}"',
      ],
    },
  ],
} satisfies Provider;
