import type { Provider } from '../rule.ts';

export default {
  id: 'simplesat',
  name: 'Simplesat',
  docs: 'https://documenter.getpostman.com/view/457268/SVfRtnnF',
  revoke: 'https://app.simplesat.io, "Integrations", "API"',
  rules: [
    {
      id: 'api-token',
      description: 'Simplesat API token',
      near: ['simplesat'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'requests.get(url, headers={"X-Simplesat-Api-Token": "<<{hex:40}>>"})',
        'simplesat.api_token = "<<{hex:40}>>"',
      ],
      negative: [
        'SIMPLESAT_API_TOKEN={hex:39}',
        'simplesat @ {hex:40}',
        'simplesat_api_token: "{{ simplesat_api_token }}"',
      ],
    },
  ],
} satisfies Provider;
