import type { Provider } from '../rule.ts';

export default {
  id: 'loggly',
  name: 'Loggly',
  docs: 'https://documentation.solarwinds.com/en/success_center/loggly/content/admin/token-based-api-authentication.htm',
  revoke: 'solarwinds.com, "Source setup", "Customer tokens"',
  rules: [
    {
      id: 'customer-token',
      description: 'Loggly customer token',
      near: ['loggly'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        "'loggly' => ['customer_token' => '<<{uuid}>>'],",
        'loggly.customer.token=<<{uuid}>>',
        'tool --loggly-customer-token <<{uuid}>>',
      ],
      negative: ['logglyCustomerToken: process.env.LOGGLY_CUSTOMER_TOKEN'],
    },
  ],
} satisfies Provider;
