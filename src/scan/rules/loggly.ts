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
        "const logglyCustomerToken = '<<{uuid}>>';",
        'https://logs-01.loggly.com/?customer_token=<<{uuid}>>',
        '- name: LOGGLY_CUSTOMER_TOKEN\n  value: "<<{uuid}>>"',
      ],
      negative: ['LOGGLY_CUSTOMER_TOKEN=<your-customer-token>'],
    },
  ],
} satisfies Provider;
