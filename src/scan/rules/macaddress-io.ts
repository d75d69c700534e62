import type { Provider } from '../rule.ts';

export default {
  id: 'macaddress-io',
  name: 'MAC Address Lookup',
  docs: 'https://macaddress.io/api/documentation/making-requests',
  revoke: 'https://macaddress.io/account/general',
  rules: [
    {
      id: 'api-key',
      description: 'MAC Address Lookup API key',
      near: ['macaddressio', 'macaddressapi', 'macaddresskey'],
      value: /at_[A-Za-z0-9]{29}|[A-Za-z0-9_-]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'val macaddressIoApiKey = "<<at_{alnum:29}>>"',
        'process.env.MACADDRESS_IO_API_KEY = "<<{base64url:32}>>";',
      ],
      negative: [
        'MACADDRESS_IO_API_KEY=at_{alnum:28}',
        '"macaddress-io": "^2.1.0"',
        'macaddressIoApiKey: "${MACADDRESS_IO_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
