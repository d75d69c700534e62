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
        'os.environ["KARMACRM_API_TOKEN"] = "<<{alnum:20}>>"',
        'client = Karmacrm(api_token="<<{alnum:20}>>")',
        'export KARMACRM_API_TOKEN="<<{alnum:20}>>"',
      ],
      negative: [
        'KARMACRM_API_TOKEN={alnum:19}',
        'karmacrm_api_token: {alnum:21}',
        'KARMACRM_API_TOKEN=<your-api-token>',
      ],
    },
  ],
} satisfies Provider;
