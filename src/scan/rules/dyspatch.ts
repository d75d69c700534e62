import type { Provider } from '../rule.ts';

export default {
  id: 'dyspatch',
  name: 'Dyspatch',
  docs: 'https://docs.dyspatch.io',
  revoke: 'dyspatch.io, "Settings", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Dyspatch API key',
      near: ['dyspatch'],
      value: /[0-9A-Z]{52}/,
      check: 'letters-and-digits',
      positive: [
        "process.env.DYSPATCH_API_KEY || '<<{uppernum:52}>>'",
        'variable "dyspatch_api_key" {\n  default = "<<{uppernum:52}>>"\n}',
        "define('DYSPATCH_API_KEY', '<<{uppernum:52}>>');",
      ],
      negative: [
        '"dyspatchApiKey": "{uppernum:51}"',
        'DYSPATCH_API_KEY={uppernum:53}',
        'dyspatchApiKey: process.env.DYSPATCH_API_KEY',
      ],
    },
  ],
} satisfies Provider;
