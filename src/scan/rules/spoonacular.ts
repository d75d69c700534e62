import type { Provider } from '../rule.ts';

export default {
  id: 'spoonacular',
  name: 'spoonacular',
  docs: 'https://spoonacular.com/food-api/docs#Authentication',
  revoke: 'https://spoonacular.com/food-api/console#Profile',
  rules: [
    {
      id: 'api-key',
      description: 'spoonacular API key',
      near: ['spoonacular'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        '<string name="spoonacular_api_key"><<{lowernum:32}>></string>',
        'val spoonacularApiKey = "<<{lowernum:32}>>"',
      ],
      negative: [
        'SPOONACULAR_API_KEY={lowernum:31}',
        'spoonacular.min.js?v={hex:32}',
        'spoonacular_api_key: "{{ spoonacular_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
