import type { Provider } from '../rule.ts';

export default {
  id: 'mercury',
  name: 'Mercury',
  docs: 'https://docs.mercury.com/reference/getting-started-with-your-api',
  revoke: 'https://app.mercury.com/settings/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Mercury API token',
      keywords: ['secret-token:mercury_'],
      pattern:
        /(?<![A-Za-z0-9_])secret-token:mercury_(?:production|sandbox|staging)_[A-Za-z0-9_]{30,90}(?![A-Za-z0-9_])/,
      positive: [
        'MERCURY_API_TOKEN=<<secret-token:mercury_production_wma_{alnum:40}_yrucrem>>',
        'Authorization: Bearer <<secret-token:mercury_sandbox_{alnum:44}>>',
      ],
      negative: [
        'export MERCURY_API_TOKEN="secret-token:mercury_production_{alnum:29}"',
        'MERCURY_API_TOKEN=secret-token:mercury_production_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
