import type { Provider } from '../rule.ts';

export default {
  id: 'traveltime',
  name: 'TravelTime',
  docs: 'https://docs.traveltime.com/api/overview/getting-keys',
  revoke: 'https://account.traveltime.com/credentials',
  rules: [
    {
      id: 'api-key',
      description: 'TravelTime API key',
      near: ['traveltime'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'requests.get(url, headers={"X-Traveltime-Api-Key": "<<{hex:32}>>"})',
        'traveltime.api_key = "<<{hex:32}>>"',
      ],
      negative: [
        'TRAVELTIME_API_KEY={hex:31}',
        'traveltime.min.js?v={hex:32}',
        'traveltime_api_key: "{{ traveltime_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
