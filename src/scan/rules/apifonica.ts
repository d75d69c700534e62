import type { Provider } from '../rule.ts';

export default {
  id: 'apifonica',
  name: 'Apifonica',
  docs: 'https://www.apifonica.com/en/docs/',
  revoke: 'apifonica.com, the account\'s "API credentials"',
  rules: [
    {
      id: 'auth-token',
      description: 'Apifonica auth token',
      near: ['apifonica'],
      value: /[0-9a-z]{11}-(?:[0-9a-z]{4}-){3}[0-9a-z]{12}/,
      positive: [
        'export APIFONICA_AUTH_TOKEN="<<{lowernum:11}-{lowernum:4}-{lowernum:4}-{lowernum:4}-{lowernum:12}>>"',
        "process.env.APIFONICA_AUTH_TOKEN || '<<{lowernum:11}-{lowernum:4}-{lowernum:4}-{lowernum:4}-{lowernum:12}>>'",
        'variable "apifonica_auth_token" {\n  default = "<<{lowernum:11}-{lowernum:4}-{lowernum:4}-{lowernum:4}-{lowernum:12}>>"\n}',
      ],
      negative: ['APIFONICA_AUTH_TOKEN=<your-auth-token>', 'APIFONICA_AUTH_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
