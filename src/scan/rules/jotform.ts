import type { Provider } from '../rule.ts';

export default {
  id: 'jotform',
  name: 'Jotform',
  docs: 'https://api.jotform.com/docs/',
  revoke: 'https://www.jotform.com/myaccount/api',
  rules: [
    {
      id: 'api-key',
      description: 'Jotform API key',
      near: ['jotform'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'export JOTFORM_API_KEY="<<{lowernum:32}>>"',
        "process.env.JOTFORM_API_KEY || '<<{lowernum:32}>>'",
        'variable "jotform_api_key" {\n  default = "<<{lowernum:32}>>"\n}',
      ],
      negative: [
        'JOTFORM_API_KEY={lowernum:31}',
        'jotform_api_key: {lowernum:33}',
        'md5 of jotform-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
