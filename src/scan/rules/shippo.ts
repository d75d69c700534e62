import type { Provider } from '../rule.ts';

export default {
  id: 'shippo',
  name: 'Shippo',
  docs: 'https://docs.goshippo.com/docs/guides_general/authentication/',
  revoke: 'https://apps.goshippo.com/settings/api',
  rules: [
    {
      id: 'api-token',
      description: 'Shippo API token',
      keywords: ['shippo_live_', 'shippo_test_'],
      pattern: /(?<![A-Za-z0-9_])shippo_(?:live|test)_[0-9A-Fa-f]{40}(?![A-Za-z0-9_])/,
      positive: [
        "const shippoApiToken = '<<shippo_live_{hex:40}>>';",
        'shippo.api.token=<<shippo_test_{hex:40}>>',
      ],
      negative: [
        'SHIPPO_API_TOKEN=shippo_live_{hex:39}',
        "const shippoApiToken = 'shippo_live_{hex:41}';",
        'SHIPPO_API_TOKEN=shippo_live_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
