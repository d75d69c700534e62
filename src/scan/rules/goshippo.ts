import type { Provider } from '../rule.ts';

export default {
  id: 'goshippo',
  name: 'Shippo',
  docs: 'https://docs.goshippo.com/docs/guides_general/authentication/',
  revoke: 'https://apps.goshippo.com/settings/api',
  rules: [
    {
      id: 'api-token',
      description: 'Shippo API token',
      near: ['shippo'],
      value: /shippo_(?:live|test)_[0-9a-f]{40}/,
      positive: [
        'goshippo.api.token=<<shippo_live_{hex:40}>>',
        'tool --goshippo-api-token <<shippo_live_{hex:40}>>',
        '<goshippoApiToken><<shippo_live_{hex:40}>></goshippoApiToken>',
      ],
      negative: ['GOSHIPPO_API_TOKEN=${GOSHIPPO_API_TOKEN}', 'GOSHIPPO_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
