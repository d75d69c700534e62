import type { Provider } from '../rule.ts';

export default {
  id: 'censys',
  name: 'Censys',
  docs: 'https://search.censys.io/api',
  revoke: 'https://search.censys.io/account/api',
  rules: [
    {
      id: 'api-secret',
      description: 'Censys API secret',
      near: ['censys'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'censys.api.secret=<<{alnum:32}>>',
        'tool --censys-api-secret <<{alnum:32}>>',
        '<censysApiSecret><<{alnum:32}>></censysApiSecret>',
      ],
      negative: [
        'CENSYS_API_SECRET={alnum:31}',
        'CENSYS_API_SECRET={alnum:33}',
        'md5 of censys-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
