import type { Provider } from '../rule.ts';

export default {
  id: 'val-town',
  name: 'Val Town',
  docs: 'https://docs.val.town/api/authentication/',
  revoke: 'https://www.val.town/settings/api',
  rules: [
    {
      id: 'api-token',
      description: 'Val Town API token',
      keywords: ['vtwn_'],
      pattern: /(?<![A-Za-z0-9_])vtwn_[A-Za-z0-9]{20,48}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: ['{"token":"<<vtwn_{alnum:20}>>"}', 'export VAL_TOWN_API_TOKEN="<<vtwn_{alnum:20}>>"'],
      negative: [
        'val_town_api_token: vtwn_{alnum:17}kQ',
        'client = Client(val_town_api_token="vtwn_{alnum:49}")',
        'VAL_TOWN_API_TOKEN=vtwn_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
