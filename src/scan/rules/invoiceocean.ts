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
        'invoiceocean_api_token: <<{alnum:20}>>',
        '<add key="InvoiceoceanApiToken" value="<<{alnum:20}>>" />',
        '# InvoiceOcean API token: <<{alnum:20}>>',
      ],
      negative: [
        '"invoiceoceanApiToken": "{alnum:19}"',
        'INVOICEOCEAN_API_TOKEN={alnum:21}',
        'INVOICEOCEAN_API_TOKEN=your_api_token_here',
      ],
    },
  ],
} satisfies Provider;
