import type { Provider } from '../rule.ts';

export default {
  id: 'chatwoot',
  name: 'Chatwoot',
  docs: 'https://developers.chatwoot.com/api-reference/introduction',
  revoke: 'chatwoot.com, "Profile settings"',
  rules: [
    {
      id: 'access-token',
      description: 'Chatwoot access token',
      near: ['chatwoot'],
      value: /[0-9A-Za-z]{24}/,
      check: 'digits-or-mixed-case',
      positive: [
        "process.env.CHATWOOT_ACCESS_TOKEN || '<<{alnum:24}>>'",
        'variable "chatwoot_access_token" {\n  default = "<<{alnum:24}>>"\n}',
        "define('CHATWOOT_ACCESS_TOKEN', '<<{alnum:24}>>');",
      ],
      negative: [
        '"chatwootAccessToken": "{alnum:23}"',
        'CHATWOOT_ACCESS_TOKEN={alnum:25}',
        'chatwootAccessToken: process.env.CHATWOOT_ACCESS_TOKEN',
      ],
    },
  ],
} satisfies Provider;
