import type { Provider } from '../rule.ts';

export default {
  id: 'invoice-ninja',
  name: 'Invoice Ninja',
  docs: 'https://api-docs.invoicing.co',
  revoke: 'api-docs.invoicing.co, "Settings", "Account management", "API tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'Invoice Ninja API token',
      near: ['invoiceninja'],
      value: /[0-9A-Za-z]{32,64}/,
      check: 'digits-or-mixed-case',
      positive: [
        'os.environ["INVOICE_NINJA_API_TOKEN"] = "<<{alnum:32}>>"',
        'client = InvoiceNinja(api_token="<<{alnum:32}>>")',
        'export INVOICE_NINJA_API_TOKEN="<<{alnum:32}>>"',
      ],
      negative: [
        'INVOICE_NINJA_API_TOKEN={alnum:31}',
        'INVOICE_NINJA_API_TOKEN={alnum:65}',
        'md5 of invoice-ninja-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
