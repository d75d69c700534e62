import type { Provider } from '../rule.ts';

export default {
  id: 'companyhub',
  name: 'CompanyHub',
  docs: 'https://companyhub.com/docs/api-documentation',
  revoke: 'companyhub.com, "Settings", "Integrations"',
  rules: [
    {
      id: 'api-key',
      description: 'CompanyHub API key',
      near: ['companyhub'],
      value: /[0-9A-Za-z]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        '# CompanyHub API key: <<{alnum:20}>>',
        "const companyhubApiKey = '<<{alnum:20}>>';",
        'https://api.companyhub.com/?api_key=<<{alnum:20}>>',
      ],
      negative: [
        '"companyhubApiKey": "{alnum:19}"',
        'COMPANYHUB_API_KEY={alnum:21}',
        'companyhubApiKey: process.env.COMPANYHUB_API_KEY',
      ],
    },
  ],
} satisfies Provider;
