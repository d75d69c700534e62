import type { Provider } from '../rule.ts';

export default {
  id: 'encharge',
  name: 'Encharge',
  docs: 'https://docs.encharge.io',
  revoke: 'https://app.encharge.io/account/info',
  rules: [
    {
      id: 'api-key',
      description: 'Encharge API key',
      near: ['encharge'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'export ENCHARGE_API_KEY="<<{alnum:32}>>"',
        "process.env.ENCHARGE_API_KEY || '<<{alnum:32}>>'",
        'variable "encharge_api_key" {\n  default = "<<{alnum:32}>>"\n}',
      ],
      negative: [
        'ENCHARGE_API_KEY={alnum:31}',
        'ENCHARGE_API_KEY={alnum:33}',
        'md5 of encharge-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
