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
        'ip2location.api.key=<<{HEX:32}>>',
        'tool --ip2location-api-key <<{HEX:32}>>',
        '<ip2locationApiKey><<{HEX:32}>></ip2locationApiKey>',
      ],
      negative: ['IP2LOCATION_API_KEY=${IP2LOCATION_API_KEY}', 'IP2LOCATION_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
