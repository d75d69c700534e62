import type { Provider } from '../rule.ts';

export default {
  id: 'karma-crm',
  name: 'karmaCRM',
  docs: 'https://www.karmacrm.com',
  revoke: 'karmacrm.com, "Settings", "API"',
  rules: [
    {
      id: 'api-token',
      description: 'karmaCRM API token',
      near: ['karmacrm', 'karmaapi'],
      value: /[0-9A-Za-z]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'karmacrmApiToken := "<<{alnum:20}>>"',
        '"karmacrmApiToken": "<<{alnum:20}>>"',
        'private static final String KARMACRM_API_TOKEN = "<<{alnum:20}>>";',
      ],
      negative: [
        '"karmacrmApiToken": "{alnum:19}"',
        'KARMACRM_API_TOKEN={alnum:21}',
        'KARMACRM_API_TOKEN=your_api_token_here',
      ],
    },
  ],
} satisfies Provider;
