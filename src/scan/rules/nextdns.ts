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
      positive: ['[nextdns]\napi_key = "<<{hex:40}>>"', '<add key="NextdnsApiKey" value="<<{hex:40}>>" />'],
      negative: [
        'NEXTDNS_API_KEY={hex:39}',
        '"nextdns": "git+https://git.example/nextdns.git#{hex:40}"',
        'nextdnsApiKey: "${NEXTDNS_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
