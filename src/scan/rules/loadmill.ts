import type { Provider } from '../rule.ts';

export default {
  id: 'loadmill',
  name: 'Loadmill',
  docs: 'https://docs.loadmill.com',
  revoke: 'https://app.loadmill.com/app/user/settings/security',
  rules: [
    {
      id: 'api-token',
      description: 'Loadmill API token',
      near: ['loadmill'],
      value: /[0-9A-Za-z]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        "process.env.LOADMILL_API_TOKEN || '<<{alnum:40}>>'",
        'variable "loadmill_api_token" {\n  default = "<<{alnum:40}>>"\n}',
        "define('LOADMILL_API_TOKEN', '<<{alnum:40}>>');",
      ],
      negative: [
        '"loadmillApiToken": "{alnum:39}"',
        'loadmill_api_token: {alnum:41}',
        'loadmill was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
