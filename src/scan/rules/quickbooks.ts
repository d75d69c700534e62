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
      check: 'letters-and-digits',
      positive: [
        'quickbooks.client_secret = "<<{alnum:40}>>"',
        "define('QUICKBOOKS_CLIENT_SECRET', '<<{alnum:40}>>');",
      ],
      negative: [
        'QUICKBOOKS_CLIENT_SECRET={alnum:39}',
        'quickbooks @ {hex:40}',
        'quickbooks_client_secret: "{{ quickbooks_client_secret }}"',
      ],
    },
  ],
} satisfies Provider;
