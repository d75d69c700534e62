import type { Provider } from '../rule.ts';

export default {
  id: 'flowlu',
  name: 'Flowlu',
  docs: 'https://www.flowlu.com/api/',
  revoke: 'flowlu.com, "Portal settings", "API settings"',
  rules: [
    {
      id: 'api-key',
      description: 'Flowlu API key',
      near: ['flowlu', 'flowflu'],
      value: /[0-9A-Za-z]{51}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<flowluApiKey><<{alnum:51}>></flowluApiKey>',
        '[flowlu]\napi_key = <<{alnum:51}>>',
        "Flowlu.api_key = '<<{alnum:51}>>'",
      ],
      negative: ['FLOWLU_API_KEY={alnum:50}', 'FLOWLU_API_KEY={alnum:52}', 'FLOWLU_API_KEY=<your-api-key>'],
    },
  ],
} satisfies Provider;
