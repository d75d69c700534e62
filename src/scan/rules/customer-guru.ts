import type { Provider } from '../rule.ts';

export default {
  id: 'customer-guru',
  name: 'Customer.guru',
  docs: 'https://customer.guru/features/api',
  revoke: 'customer.guru, "Account", "API"',
  rules: [
    {
      id: 'api-secret',
      description: 'Customer.guru API secret',
      near: ['customerguru'],
      value: /[0-9A-Za-z]{50}/,
      check: 'digits-or-mixed-case',
      positive: [
        '"customerGuruApiSecret": "<<{alnum:50}>>"',
        'private static final String CUSTOMER_GURU_API_SECRET = "<<{alnum:50}>>";',
        '{"customer_guru": {"api_secret": "<<{alnum:50}>>"}}',
      ],
      negative: [
        'CUSTOMER_GURU_API_SECRET={alnum:49}',
        'CUSTOMER_GURU_API_SECRET={alnum:51}',
        'CUSTOMER_GURU_API_SECRET=<your-api-secret>',
      ],
    },
    {
      id: 'api-key',
      description: 'Customer.guru API key',
      near: ['customerguru'],
      value: /[0-9A-Za-z]{30}/,
      check: 'digits-or-mixed-case',
      positive: [
        '[customer_guru]\napi_key = <<{alnum:30}>>',
        "CustomerGuru.api_key = '<<{alnum:30}>>'",
        'CUSTOMER_GURU_API_KEY=<<{alnum:30}>>',
      ],
      negative: [
        'CUSTOMER_GURU_API_KEY={alnum:29}',
        'CUSTOMER_GURU_API_KEY={alnum:31}',
        'CUSTOMER_GURU_API_KEY=<your-api-key>',
      ],
    },
  ],
} satisfies Provider;
