import type { Provider } from '../rule.ts';

export default {
  id: 'ionic',
  name: 'Ionic',
  docs: 'https://ionic.io/docs/appflow/personal-access-tokens',
  revoke: 'https://dashboard.ionicframework.com/settings/personal-access-tokens',
  rules: [
    {
      id: 'access-token',
      description: 'Ionic personal access token',
      keywords: ['ion_'],
      pattern: /(?<![A-Za-z0-9_])ion_[A-Za-z0-9]{42}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'ionic.access.token=<<ion_{alnum:42}>>',
        "curl -H 'Authorization: Bearer <<ion_{alnum:42}>>' https://api.test/v1",
      ],
      negative: [
        'ionic_access_token: ion_{alnum:41}',
        'client = Client(ionic_access_token="ion_{alnum:43}")',
        'IONIC_ACCESS_TOKEN=ion_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
