import type { Provider } from '../rule.ts';

export default {
  id: 'salesblink',
  name: 'SalesBlink',
  docs: 'https://salesblink.io/api-docs',
  revoke: 'https://run.salesblink.io/account/integration',
  rules: [
    {
      id: 'api-key',
      description: 'SalesBlink API key',
      near: ['salesblink'],
      value: /[A-Za-z0-9]{16}/,
      check: 'digits-or-mixed-case',
      positive: ['export SALESBLINK_API_KEY="<<{alnum:16}>>"', 'salesblink:\n  api_key: <<{alnum:16}>>'],
      negative: [
        'SALESBLINK_API_KEY={alnum:15}',
        'salesblinkClient.getStatusOfRequest(requestOptions)',
        'SALESBLINK_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
