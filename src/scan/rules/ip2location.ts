import type { Provider } from '../rule.ts';

export default {
  id: 'ip2location',
  name: 'IP2Location',
  docs: 'https://www.ip2location.io/ip2location-documentation',
  revoke: 'https://www.ip2location.io/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'IP2Location API key',
      near: ['ip2location'],
      value: /(?:[0-9A-Z]{32}|[0-9A-Z]{10})/,
      check: 'letters-and-digits',
      positive: [
        'https://api.ip2location.io/?api_key=<<{HEX:32}>>',
        '- name: IP2LOCATION_API_KEY\n  value: "<<{HEX:32}>>"',
        'ip2location:\n  api_key: "<<{HEX:32}>>"',
      ],
      negative: ['ip2locationApiKey: process.env.IP2LOCATION_API_KEY', 'IP2LOCATION_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
