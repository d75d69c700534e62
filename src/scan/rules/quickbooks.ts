import type { Provider } from '../rule.ts';

export default {
  id: 'quickbooks',
  name: 'QuickBooks',
  docs: 'https://developer.intuit.com/app/developer/qbo/docs/get-started',
  revoke: 'https://developer.intuit.com/app/developer/dashboard',
  rules: [
    {
      id: 'client-secret',
      description: 'QuickBooks client secret',
      near: ['quickbooks', 'intuit', 'qboclient', 'qbclient'],
      value: /[A-Za-z0-9]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        'variable "quickbooks_client_secret" {\n  default = "<<{alnum:40}>>"\n}',
        '# QuickBooks client secret: <<{alnum:40}>>',
      ],
      negative: [
        'QUICKBOOKS_CLIENT_SECRET={alnum:39}',
        '"quickbooks": "git+https://git.example/quickbooks.git#{hex:40}"',
        'const quickbooksClientSecret = process.env.QUICKBOOKS_CLIENT_SECRET;',
      ],
    },
  ],
} satisfies Provider;
