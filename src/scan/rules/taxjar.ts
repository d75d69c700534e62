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
        'private const string TaxjarApiToken = "<<{hex:32}>>";',
        'ENV TAXJAR_API_TOKEN <<{hex:32}>>',
      ],
      negative: [
        'TAXJAR_API_TOKEN={hex:31}',
        '{hex:32}  taxjar-2.1.0.zip',
        'const taxjarApiToken = process.env.TAXJAR_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
