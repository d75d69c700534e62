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
        "define('SPOONACULAR_API_KEY', '<<{lowernum:32}>>');",
        '{ name: "SPOONACULAR_API_KEY", value: "<<{lowernum:32}>>" }',
      ],
      negative: [
        'SPOONACULAR_API_KEY={lowernum:31}',
        '{hex:32}  spoonacular-2.1.0.zip',
        'const spoonacularApiKey = process.env.SPOONACULAR_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
