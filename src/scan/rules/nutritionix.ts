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
        'nutritionix login --api-key <<{lowernum:32}>>',
        'variable "nutritionix_api_key" {\n  default = "<<{lowernum:32}>>"\n}',
      ],
      negative: [
        'NUTRITIONIX_API_KEY={lowernum:31}',
        '{hex:32}  nutritionix-2.1.0.zip',
        'const nutritionixApiKey = process.env.NUTRITIONIX_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
