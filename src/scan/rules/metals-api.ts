import type { Provider } from '../rule.ts';

export default {
  id: 'metals-api',
  name: 'Metals-API',
  docs: 'https://metals-api.com/documentation',
  revoke: 'https://metals-api.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'Metals-API API key',
      near: ['metalsapi'],
      value: /[a-z0-9]{52}/,
      check: 'letters-and-digits',
      positive: [
        '<string name="metals_api_api_key"><<{lowernum:52}>></string>',
        'val metalsApiApiKey = "<<{lowernum:52}>>"',
      ],
      negative: [
        'METALS_API_API_KEY={lowernum:51}',
        '"metals-api": "^2.1.0"',
        'metals_api_api_key: "{{ metals_api_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
