import type { Provider } from '../rule.ts';

export default {
  id: 'chargify',
  name: 'Chargify',
  docs: 'https://developers.chargify.com/docs/api-docs/authentication',
  revoke: 'chargify.com, "Config", "Integrations"',
  rules: [
    {
      id: 'api-key',
      description: 'Chargify API key',
      near: ['chargify'],
      value: /[0-9A-Za-z]{36,44}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<chargifyApiKey><<{alnum:36}>></chargifyApiKey>',
        '[chargify]\napi_key = <<{alnum:36}>>',
        "Chargify.api_key = '<<{alnum:36}>>'",
      ],
      negative: [
        'CHARGIFY_API_KEY={alnum:35}',
        'CHARGIFY_API_KEY={alnum:45}',
        'CHARGIFY_API_KEY=<your-api-key>',
      ],
    },
  ],
} satisfies Provider;
