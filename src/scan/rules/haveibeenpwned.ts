import type { Provider } from '../rule.ts';

export default {
  id: 'haveibeenpwned',
  name: 'Have I Been Pwned',
  docs: 'https://haveibeenpwned.com/API/v3',
  revoke: 'https://haveibeenpwned.com/API/Key',
  rules: [
    {
      id: 'api-key',
      description: 'Have I Been Pwned API key',
      near: ['haveibeenpwned', 'hibpapi', 'hibpkey'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'export HAVEIBEENPWNED_API_KEY="<<{hex:32}>>"',
        "process.env.HAVEIBEENPWNED_API_KEY || '<<{hex:32}>>'",
        'variable "haveibeenpwned_api_key" {\n  default = "<<{hex:32}>>"\n}',
        'HIBP_API_KEY=<<{hex:32}>>',
      ],
      negative: [
        'HAVEIBEENPWNED_API_KEY={hex:31}',
        'haveibeenpwned_api_key: {hex:33}',
        'md5 of haveibeenpwned-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
