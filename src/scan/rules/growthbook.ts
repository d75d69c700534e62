import type { Provider } from '../rule.ts';

export default {
  id: 'growthbook',
  name: 'GrowthBook',
  docs: 'https://docs.growthbook.io/api-overview',
  revoke: 'https://app.growthbook.io/settings/keys',
  rules: [
    {
      id: 'secret-key',
      description: 'GrowthBook secret API key',
      keywords: ['secret_admin_', 'secret_readonly_', 'secret_user_', 'secret_visualeditor_'],
      pattern:
        /(?<![A-Za-z0-9_])secret_(?:admin|readonly|user|visualEditor)_[A-Za-z0-9+/]{36,50}={0,2}(?![A-Za-z0-9+/=_])/,
      check: 'irregular',
      positive: [
        'growthbook.secret.key=<<secret_admin_{base64:40}>>',
        "curl -H 'Authorization: Bearer <<secret_readonly_{base64:40}>>' https://api.test/v1",
        "const growthbookSecretKey = '<<secret_user_{base64:40}>>';",
        'growthbook.secret.key=<<secret_visualEditor_{base64:40}>>',
      ],
      negative: [
        'GROWTHBOOK_SECRET_KEY=secret_admin_your-key-goes-here',
        'GROWTHBOOK_SECRET_KEY=secret_{hex:8}',
      ],
    },
  ],
} satisfies Provider;
