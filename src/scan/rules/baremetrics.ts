import type { Provider } from '../rule.ts';

export default {
  id: 'baremetrics',
  name: 'Baremetrics',
  docs: 'https://developers.baremetrics.com',
  revoke: 'https://app.baremetrics.com/settings/api',
  rules: [
    {
      id: 'api-key',
      description: 'Baremetrics API key',
      near: ['baremetrics'],
      value: /[0-9A-Za-z_]{25}/,
      check: 'letters-and-digits',
      positive: [
        'export BAREMETRICS_API_KEY="<<{alnum:25}>>"',
        "process.env.BAREMETRICS_API_KEY || '<<{alnum:25}>>'",
        'variable "baremetrics_api_key" {\n  default = "<<{alnum:25}>>"\n}',
      ],
      negative: ['BAREMETRICS_API_KEY=${BAREMETRICS_API_KEY}', 'BAREMETRICS_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
