import type { Provider } from '../rule.ts';

export default {
  id: 'numverify',
  name: 'numverify',
  docs: 'https://numverify.com/documentation',
  revoke: 'https://numverify.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'numverify API key',
      near: ['numverify'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'numverify login --api-key <<{lowernum:32}>>',
        'variable "numverify_api_key" {\n  default = "<<{lowernum:32}>>"\n}',
      ],
      negative: [
        'NUMVERIFY_API_KEY={lowernum:31}',
        '{hex:32}  numverify-2.1.0.zip',
        'const numverifyApiKey = process.env.NUMVERIFY_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
