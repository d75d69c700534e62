import type { Provider } from '../rule.ts';

export default {
  id: 'hive',
  name: 'Hive',
  docs: 'https://developers.hive.com',
  revoke: 'https://app.hive.com, profile, "API info"',
  rules: [
    {
      id: 'api-key',
      description: 'Hive API key',
      near: ['hive'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        "process.env.HIVE_API_KEY || '<<{lowernum:32}>>'",
        'variable "hive_api_key" {\n  default = "<<{lowernum:32}>>"\n}',
        "define('HIVE_API_KEY', '<<{lowernum:32}>>');",
      ],
      negative: [
        '"hiveApiKey": "{lowernum:31}"',
        'hive_api_key: {lowernum:33}',
        'md5 of hive-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
