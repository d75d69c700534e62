import type { Provider } from '../rule.ts';

export default {
  id: 'onfleet',
  name: 'Onfleet',
  docs: 'https://docs.onfleet.com/reference/authentication',
  revoke: 'https://onfleet.com/dashboard#/settings/api',
  rules: [
    {
      id: 'api-key',
      description: 'Onfleet API key',
      near: ['onfleet'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: ["$onfleet_api_key = '<<{lowernum:32}>>';", 'ONFLEET_API_KEY=<<{lowernum:32}>>'],
      negative: [
        'ONFLEET_API_KEY={lowernum:31}',
        'onfleet.min.js?v={hex:32}',
        'onfleet_api_key: "{{ onfleet_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
