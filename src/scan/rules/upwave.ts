import type { Provider } from '../rule.ts';

export default {
  id: 'upwave',
  name: 'Upwave',
  docs: 'https://upwavehq.github.io/api/',
  revoke: 'https://upwave.io, "My profile", "API"',
  rules: [
    {
      id: 'api-token',
      description: 'Upwave API token',
      near: ['upwave'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'upwave.api_token = "<<{lowernum:32}>>"',
        "define('UPWAVE_API_TOKEN', '<<{lowernum:32}>>');",
      ],
      negative: [
        'UPWAVE_API_TOKEN={lowernum:31}',
        'upwave.min.js?v={hex:32}',
        'upwave_api_token: "{{ upwave_api_token }}"',
      ],
    },
  ],
} satisfies Provider;
