import type { Provider } from '../rule.ts';

export default {
  id: 'getemail',
  name: 'GetEmail.io',
  docs: 'https://getemail.io',
  revoke: 'getemail.io, account settings',
  rules: [
    {
      id: 'api-key',
      description: 'GetEmail.io API key',
      near: ['getemail'],
      value: /[0-9A-Za-z-]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'getemail:\n  api_key: "<<{alnum:20}>>"',
        'os.environ["GETEMAIL_API_KEY"] = "<<{alnum:20}>>"',
        'client = Getemail(api_key="<<{alnum:20}>>")',
      ],
      negative: ['getemailApiKey: process.env.GETEMAIL_API_KEY', 'GETEMAIL_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
