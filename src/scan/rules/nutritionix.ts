import type { Provider } from '../rule.ts';

export default {
  id: 'nutritionix',
  name: 'Nutritionix',
  docs: 'https://developer.nutritionix.com',
  revoke: 'https://developer.nutritionix.com/admin/applications',
  rules: [
    {
      id: 'api-key',
      description: 'Nutritionix API key',
      near: ['nutritionix'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'requests.get(url, headers={"X-Nutritionix-Api-Key": "<<{lowernum:32}>>"})',
        'nutritionix.api_key = "<<{lowernum:32}>>"',
      ],
      negative: [
        'NUTRITIONIX_API_KEY={lowernum:31}',
        'nutritionix.min.js?v={hex:32}',
        'nutritionix_api_key: "{{ nutritionix_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
