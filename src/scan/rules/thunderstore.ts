import type { Provider } from '../rule.ts';

export default {
  id: 'thunderstore',
  name: 'Thunderstore',
  docs: 'https://thunderstore.io/api/docs/',
  revoke: 'https://thunderstore.io/settings/teams/',
  rules: [
    {
      id: 'service-account-token',
      description: 'Thunderstore service account token',
      keywords: ['tss_'],
      pattern: /(?<![A-Za-z0-9_])tss_[A-Za-z0-9]{32,40}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'thunderstore_service_account_token: <<tss_{alnum:32}>>',
        '<add key="THUNDERSTORE_SERVICE_ACCOUNT_TOKEN" value="<<tss_{alnum:32}>>" />',
      ],
      negative: [
        'thunderstore_service_account_token: tss_{alnum:31}',
        'client = Client(thunderstore_service_account_token="tss_{alnum:41}")',
        'THUNDERSTORE_SERVICE_ACCOUNT_TOKEN=tss_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
