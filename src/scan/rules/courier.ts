import type { Provider } from '../rule.ts';

export default {
  id: 'courier',
  name: 'Courier',
  docs: 'https://www.courier.com/docs/reference/auth/intro',
  revoke: 'https://app.courier.com/settings/api-keys',
  rules: [
    {
      id: 'auth-token',
      description: 'Courier auth token',
      keywords: ['pk_prod_', 'pk_test_'],
      pattern: /(?<![A-Za-z0-9_])pk_(?:prod|test)_[A-Z0-9]{28}(?![A-Za-z0-9_])/,
      check: 'letters-and-digits',
      positive: [
        '--courier-auth-token <<pk_prod_{uppernum:26}K7>>',
        '{"token":"<<pk_test_{uppernum:26}K7>>"}',
      ],
      negative: [
        'COURIER_AUTH_TOKEN=pk_prod_{uppernum:25}K7',
        "const courierAuthToken = 'pk_prod_{uppernum:27}K7';",
        'COURIER_AUTH_TOKEN=pk_prod_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
