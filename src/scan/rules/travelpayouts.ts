import type { Provider } from '../rule.ts';

export default {
  id: 'travelpayouts',
  name: 'Travelpayouts',
  docs: 'https://support.travelpayouts.com/hc/en-us/articles/203956163',
  revoke: 'https://app.travelpayouts.com/profile/api-token',
  rules: [
    {
      id: 'api-token',
      description: 'Travelpayouts API token',
      near: ['travelpayouts'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'requests.get(url, headers={"X-Travelpayouts-Api-Token": "<<{hex:32}>>"})',
        'travelpayouts.api_token = "<<{hex:32}>>"',
      ],
      negative: [
        'TRAVELPAYOUTS_API_TOKEN={hex:31}',
        '{hex:32}  travelpayouts-2.1.0.zip',
        'TRAVELPAYOUTS_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
