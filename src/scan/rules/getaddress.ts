import type { Provider } from '../rule.ts';

export default {
  id: 'getaddress',
  name: 'getAddress.io',
  docs: 'https://documentation.getaddress.io',
  revoke: 'https://getaddress.io/admin',
  rules: [
    {
      id: 'api-key',
      description: 'getAddress.io API key',
      near: ['getaddress'],
      value: /[0-9A-Za-z_-]{22}[0-9]{0,6}/,
      check: 'digits-or-mixed-case',
      positive: [
        'getaddressApiKey := "<<{alnum:22}>>"',
        '"getaddressApiKey": "<<{alnum:22}>>"',
        'private static final String GETADDRESS_API_KEY = "<<{alnum:22}>>";',
      ],
      negative: ['getaddressApiKey: process.env.GETADDRESS_API_KEY', 'GETADDRESS_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
