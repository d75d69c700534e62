import type { Provider } from '../rule.ts';

export default {
  id: 'appcues',
  name: 'Appcues',
  docs: 'https://docs.appcues.com/article/860-public-api',
  revoke: 'https://studio.appcues.com/settings/keys',
  rules: [
    {
      id: 'api-key',
      description: 'Appcues API key',
      near: ['appcues'],
      value: /[0-9a-z-]{36}/,
      positive: [
        "process.env.APPCUES_API_KEY || '<<{uuid}>>'",
        'variable "appcues_api_key" {\n  default = "<<{uuid}>>"\n}',
        "define('APPCUES_API_KEY', '<<{uuid}>>');",
      ],
      negative: ['appcuesApiKey: process.env.APPCUES_API_KEY', 'APPCUES_API_KEY=changeme'],
    },
    {
      id: 'api-secret',
      description: 'Appcues API secret',
      near: ['appcues'],
      value: /[0-9a-z-]{39}/,
      positive: [
        '- name: APPCUES_API_SECRET\n  value: "<<{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:15}>>"',
        'appcues:\n  api_secret: "<<{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:15}>>"',
        'os.environ["APPCUES_API_SECRET"] = "<<{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:15}>>"',
      ],
      negative: ['appcuesApiSecret: process.env.APPCUES_API_SECRET', 'APPCUES_API_SECRET=changeme'],
    },
  ],
} satisfies Provider;
