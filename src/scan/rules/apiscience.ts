import type { Provider } from '../rule.ts';

export default {
  id: 'apiscience',
  name: 'API Science',
  docs: 'https://www.apiscience.com',
  revoke: 'apiscience.com, account settings',
  rules: [
    {
      id: 'api-key',
      description: 'API Science API key',
      near: ['apiscience'],
      value: /[0-9A-Za-z]{22}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<apiscienceApiKey><<{alnum:22}>></apiscienceApiKey>',
        '[apiscience]\napi_key = <<{alnum:22}>>',
        "Apiscience.api_key = '<<{alnum:22}>>'",
      ],
      negative: [
        'APISCIENCE_API_KEY={alnum:21}',
        'APISCIENCE_API_KEY={alnum:23}',
        'APISCIENCE_API_KEY=<your-api-key>',
      ],
    },
  ],
} satisfies Provider;
