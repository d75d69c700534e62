import type { Provider } from '../rule.ts';

export default {
  id: 'nextdns',
  name: 'NextDNS',
  docs: 'https://nextdns.github.io/api/',
  revoke: 'https://my.nextdns.io/account',
  rules: [
    {
      id: 'api-key',
      description: 'NextDNS API key',
      near: ['nextdns'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ['private const string NextdnsApiKey = "<<{hex:40}>>";', 'ENV NEXTDNS_API_KEY <<{hex:40}>>'],
      negative: [
        'NEXTDNS_API_KEY={hex:41}',
        'nextdns @ {hex:40}',
        'NEXTDNS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
