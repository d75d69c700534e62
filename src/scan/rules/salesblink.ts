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
      positive: [
        'client = Salesblink(api_key="<<{alnum:16}>>")',
        'curl https://api.salesblink.io/v1/me -H "Authorization: Bearer <<{alnum:16}>>"',
      ],
      negative: [
        'SALESBLINK_API_KEY={alnum:15}',
        '"salesblink": "^2.1.0"',
        'salesblinkApiKey: "${SALESBLINK_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
