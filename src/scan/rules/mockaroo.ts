import type { Provider } from '../rule.ts';

export default {
  id: 'mockaroo',
  name: 'Mockaroo',
  docs: 'https://www.mockaroo.com/docs',
  revoke: 'https://www.mockaroo.com/users/edit',
  rules: [
    {
      id: 'api-key',
      description: 'Mockaroo API key',
      near: ['mockaroo'],
      value: /[a-z0-9]{8}/,
      check: 'letters-and-digits',
      positive: [
        '{"mockaroo": {"apiKey": "<<{lowernum:8}>>"}}',
        '<string name="mockaroo_api_key"><<{lowernum:8}>></string>',
      ],
      negative: [
        'MOCKAROO_API_KEY={lowernum:9}',
        "import { createMockarooClient } from 'mockaroo';",
        'MOCKAROO_API_KEY=your_mockaroo_api_key_here',
      ],
    },
  ],
} satisfies Provider;
