import type { Provider } from '../rule.ts';

export default {
  id: 'delighted',
  name: 'Delighted',
  docs: 'https://app.delighted.com/docs/api',
  revoke: 'https://app.delighted.com/integrations/api',
  rules: [
    {
      id: 'api-key',
      description: 'Delighted API key',
      near: ['delighted'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        "process.env.DELIGHTED_API_KEY || '<<{alnum:32}>>'",
        'variable "delighted_api_key" {\n  default = "<<{alnum:32}>>"\n}',
        "define('DELIGHTED_API_KEY', '<<{alnum:32}>>');",
      ],
      negative: [
        '"delightedApiKey": "{alnum:31}"',
        'DELIGHTED_API_KEY={alnum:33}',
        'md5 of delighted-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
