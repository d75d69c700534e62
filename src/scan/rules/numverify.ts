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
        '      - NUMVERIFY_API_KEY=<<{lowernum:32}>>',
        'private const string NumverifyApiKey = "<<{lowernum:32}>>";',
      ],
      negative: [
        'NUMVERIFY_API_KEY={lowernum:33}',
        'MD5 (numverify-2.1.0.tar.gz) = {hex:32}',
        'NUMVERIFY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
