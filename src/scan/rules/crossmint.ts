import type { Provider } from '../rule.ts';

export default {
  id: 'crossmint',
  name: 'Crossmint',
  docs: 'https://docs.crossmint.com/introduction/platform/api-keys',
  revoke: 'https://www.crossmint.com/console',
  rules: [
    {
      id: 'server-key',
      description: 'Crossmint server key',
      near: ['crossmint'],
      value: /sk_(?:production|staging|development)_[0-9A-Za-z]{50,300}/,
      positive: [
        'crossmint.server.key=<<sk_production_{alnum:180}>>',
        'tool --crossmint-server-key <<sk_production_{alnum:180}>>',
        '<crossmintServerKey><<sk_production_{alnum:180}>></crossmintServerKey>',
      ],
      negative: ['CROSSMINT_SERVER_KEY=${CROSSMINT_SERVER_KEY}', 'CROSSMINT_SERVER_KEY=changeme'],
    },
  ],
} satisfies Provider;
