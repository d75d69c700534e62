import type { Provider } from '../rule.ts';

export default {
  id: 'calorie-ninjas',
  name: 'CalorieNinjas',
  docs: 'https://calorieninjas.com/api',
  revoke: 'https://calorieninjas.com/profile',
  rules: [
    {
      id: 'api-key',
      description: 'CalorieNinjas API key',
      near: ['calorieninja'],
      value: /[0-9A-Za-z+/]{40}/,
      check: 'letters-and-digits',
      positive: [
        '{"calorieninjas": {"api_key": "<<{base64:40}>>"}}',
        'calorieninjas_api_key: <<{base64:40}>>',
        '<add key="CalorieninjasApiKey" value="<<{base64:40}>>" />',
      ],
      negative: [
        'CALORIENINJAS_API_KEY={base64:39}',
        'calorieninjas_api_key: {base64:41}',
        'calorieninjas was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
