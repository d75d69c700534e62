import type { Provider } from '../rule.ts';

export default {
  id: 'bitbar',
  name: 'BitBar',
  docs: 'https://support.smartbear.com/bitbar/docs/en/bitbar-api.html',
  revoke: 'https://cloud.bitbar.com, "My account", "My integrations"',
  rules: [
    {
      id: 'api-key',
      description: 'BitBar API key',
      near: ['bitbar'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        "process.env.BITBAR_API_KEY || '<<{alnum:32}>>'",
        'variable "bitbar_api_key" {\n  default = "<<{alnum:32}>>"\n}',
        "define('BITBAR_API_KEY', '<<{alnum:32}>>');",
      ],
      negative: [
        '"bitbarApiKey": "{alnum:31}"',
        'bitbar_api_key: {alnum:33}',
        'md5 of bitbar-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
