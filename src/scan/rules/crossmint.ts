import type { Provider } from '../rule.ts';

export default {
  id: 'crossmint',
  name: 'Crossmint',
  docs: 'https://docs.crossmint.com/introduction/platform/api-keys/overview',
  revoke: 'https://www.crossmint.com/console',
  rules: [
    {
      id: 'server-key',
      description: 'Crossmint server-side API key',
      keywords: ['sk_production_', 'sk_staging_', 'sk_development_'],
      pattern: /(?<![A-Za-z0-9_])sk_(?:production|staging|development)_[A-Za-z0-9]{50,300}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        '{"token":"<<sk_production_{alnum:50}>>"}',
        'export CROSSMINT_SERVER_KEY="<<sk_staging_{alnum:50}>>"',
        '--crossmint-server-key <<sk_development_{alnum:50}>>',
      ],
      negative: [
        'crossmint_server_key: sk_production_{alnum:49}',
        'client = Client(crossmint_server_key="sk_production_{alnum:301}")',
        'CROSSMINT_SERVER_KEY=sk_production_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
