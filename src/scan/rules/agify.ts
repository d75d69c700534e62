import type { Provider } from '../rule.ts';

export default {
  id: 'agify',
  name: 'Demografix (agify, genderize, nationalize)',
  docs: 'https://agify.io/documentation',
  revoke: 'https://agify.io, account',
  rules: [
    {
      id: 'api-key',
      description: 'Demografix (agify, genderize, nationalize) API key',
      near: ['agify', 'genderize', 'nationalize'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'export AGIFY_API_KEY="<<{hex:32}>>"',
        "process.env.AGIFY_API_KEY || '<<{hex:32}>>'",
        'variable "agify_api_key" {\n  default = "<<{hex:32}>>"\n}',
      ],
      negative: ['AGIFY_API_KEY={hex:31}', 'AGIFY_API_KEY={hex:33}', 'md5 of agify-2.4.1.zip is {hex:32}'],
    },
  ],
} satisfies Provider;
