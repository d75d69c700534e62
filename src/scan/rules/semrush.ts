import type { Provider } from '../rule.ts';

export default {
  id: 'semrush',
  name: 'Semrush',
  docs: 'https://developer.semrush.com/api/basics/api-access/',
  revoke: 'https://www.semrush.com/accounts/subscription-info/api-units/',
  rules: [
    {
      id: 'api-key',
      description: 'Semrush API key',
      near: ['semrush'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '{ name: "SEMRUSH_API_KEY", value: "<<{hex:32}>>" }',
        '{"semrush": {"apiKey": "<<{hex:32}>>"}}',
      ],
      negative: [
        'SEMRUSH_API_KEY={hex:31}',
        'semrush.min.js?v={hex:32}',
        'semrush_api_key: "{{ semrush_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
