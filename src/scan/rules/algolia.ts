import type { Provider } from '../rule.ts';

export default {
  id: 'algolia',
  name: 'Algolia',
  docs: 'https://www.algolia.com/doc/guides/security/api-keys/',
  revoke: 'https://dashboard.algolia.com/account/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Algolia API key',
      near: ['algolia'],
      value: /[0-9a-f]{32}/,
      positive: ['--algolia-api-key <<{hex:32}>>', 'algolia_api_key: <<{hex:32}>>'],
      negative: [
        'ALGOLIA_API_KEY={hex:31}',
        'algolia-1.0.tgz sha256 {hex:64}',
        'ALGOLIA_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
