import type { Provider } from '../rule.ts';

export default {
  id: 'subscan',
  name: 'Subscan',
  docs: 'https://support.subscan.io',
  revoke: 'https://pro.subscan.io/api_service',
  rules: [
    {
      id: 'api-key',
      description: 'Subscan API key',
      near: ['subscan'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['private const string SubscanApiKey = "<<{hex:32}>>";', 'ENV SUBSCAN_API_KEY <<{hex:32}>>'],
      negative: [
        'SUBSCAN_API_KEY={hex:31}',
        'subscan.min.js?v={hex:32}',
        'subscan_api_key: "{{ subscan_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
