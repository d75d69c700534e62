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
      entropy: 2,
      positive: ['mockaroo.api_key = "<<{lowernum:8}>>"', "define('MOCKAROO_API_KEY', '<<{lowernum:8}>>');"],
      negative: [
        'MOCKAROO_API_KEY={lowernum:7}',
        '"mockaroo": "^2.1.0"',
        'mockaroo_api_key: "{{ mockaroo_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
