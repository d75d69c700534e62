import type { Provider } from '../rule.ts';

export default {
  id: 'postgrid',
  name: 'PostGrid',
  docs: 'https://docs.postgrid.com',
  revoke: 'https://dashboard.postgrid.com/dashboard/settings',
  rules: [
    {
      id: 'api-key',
      description: 'PostGrid API key',
      keywords: ['live_sk_', 'test_sk_'],
      pattern: /(?<![A-Za-z0-9_])(?:live|test)_sk_[A-Za-z0-9]{20,24}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        '  - name: POSTGRID_API_KEY\n    value: "<<live_sk_{alnum:20}>>"',
        '"postgridApiKey": "<<test_sk_{alnum:20}>>",',
      ],
      negative: [
        'postgrid_api_key: live_sk_{alnum:17}kQ',
        'client = Client(postgrid_api_key="live_sk_{alnum:25}")',
        'POSTGRID_API_KEY=live_sk_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
