import type { Provider } from '../rule.ts';

export default {
  id: 'mailtrap',
  name: 'Mailtrap',
  docs: 'https://api-docs.mailtrap.io',
  revoke: 'https://mailtrap.io/api-tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Mailtrap API token',
      near: ['mailtrap'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'requests.get(url, headers={"X-Mailtrap-Api-Token": "<<{hex:32}>>"})',
        'mailtrap.api_token = "<<{hex:32}>>"',
      ],
      negative: [
        'MAILTRAP_API_TOKEN={hex:31}',
        'mailtrap.min.js?v={hex:32}',
        'mailtrap_api_token: "{{ mailtrap_api_token }}"',
      ],
    },
  ],
} satisfies Provider;
