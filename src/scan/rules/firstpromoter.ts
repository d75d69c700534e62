import type { Provider } from '../rule.ts';

export default {
  id: 'firstpromoter',
  name: 'FirstPromoter',
  docs: 'https://docs.firstpromoter.com',
  revoke: 'firstpromoter.com, "Settings", "Integrations"',
  rules: [
    {
      id: 'api-key',
      description: 'FirstPromoter API key',
      near: ['firstpromoter'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        "process.env.FIRSTPROMOTER_API_KEY || '<<{hex:32}>>'",
        'variable "firstpromoter_api_key" {\n  default = "<<{hex:32}>>"\n}',
        "define('FIRSTPROMOTER_API_KEY', '<<{hex:32}>>');",
      ],
      negative: [
        '"firstpromoterApiKey": "{hex:31}"',
        'firstpromoter_api_key: {hex:33}',
        'md5 of firstpromoter-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
