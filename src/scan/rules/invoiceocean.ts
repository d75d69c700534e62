import type { Provider } from '../rule.ts';

export default {
  id: 'invoiceocean',
  name: 'InvoiceOcean',
  docs: 'https://invoiceocean.com/api',
  revoke: 'invoiceocean.com, "Settings", "Account settings", "Integration"',
  rules: [
    {
      id: 'api-token',
      description: 'InvoiceOcean API token',
      near: ['invoiceocean'],
      value: /[0-9A-Za-z]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'invoiceocean.api.token=<<{alnum:20}>>',
        'tool --invoiceocean-api-token <<{alnum:20}>>',
        '<invoiceoceanApiToken><<{alnum:20}>></invoiceoceanApiToken>',
      ],
      negative: [
        'INVOICEOCEAN_API_TOKEN={alnum:19}',
        'INVOICEOCEAN_API_TOKEN={alnum:21}',
        'INVOICEOCEAN_API_TOKEN=${INVOICEOCEAN_API_TOKEN}',
      ],
    },
  ],
} satisfies Provider;
