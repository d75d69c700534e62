import type { Provider } from '../rule.ts';

export default {
  id: 'wufoo',
  name: 'Wufoo',
  docs: 'https://wufoo.github.io/docs/#authentication',
  revoke: '"Forms", "API information" of your account at wufoo.com',
  rules: [
    {
      id: 'api-key',
      description: 'Wufoo API key',
      near: ['wufoo'],
      value: /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/,
      check: 'letters-and-digits',
      positive: [
        "'wufoo' => ['api_key' => '<<{uppernum:4}-{uppernum:4}-{uppernum:4}-{uppernum:4}>>'],",
        'os.Setenv("WUFOO_API_KEY", "<<{uppernum:4}-{uppernum:4}-{uppernum:4}-{uppernum:4}>>")',
      ],
      negative: [
        'WUFOO_API_KEY={uppernum:3}-{uppernum:4}-{uppernum:4}-{uppernum:4}',
        '"wufoo": "^2.1.0"',
        'wufoo_api_key: "{{ wufoo_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
