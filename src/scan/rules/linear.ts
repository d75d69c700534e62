import type { Provider } from '../rule.ts';

export default {
  id: 'linear',
  name: 'Linear',
  docs: 'https://linear.app/developers/graphql#personal-api-keys',
  revoke: 'https://linear.app/settings/account/security',
  rules: [
    {
      id: 'api-key',
      description: 'Linear API key',
      keywords: ['lin_api_'],
      pattern: /(?<![A-Za-z0-9_])lin_api_[A-Za-z0-9]{40}(?![A-Za-z0-9_])/,
      positive: [
        'linear.api.key=<<lin_api_{alnum:40}>>',
        "curl -H 'Authorization: Bearer <<lin_api_{alnum:40}>>' https://api.test/v1",
      ],
      negative: [
        'linear_api_key: lin_api_{alnum:39}',
        'client = Client(linear_api_key="lin_api_{alnum:41}")',
        'LINEAR_API_KEY=lin_api_your-key-goes-here',
      ],
    },
    {
      id: 'oauth-token',
      description: 'Linear OAuth access token',
      keywords: ['lin_oauth_'],
      pattern: /(?<![A-Za-z0-9_])lin_oauth_[0-9a-f]{64}(?![A-Za-z0-9_])/,
      positive: [
        'os.environ["LINEAR_TOKEN"] = "<<lin_oauth_{hex:64}>>"',
        'LINEAR_TOKEN=<<lin_oauth_{hex:64}>>',
      ],
      negative: [
        'export LINEAR_TOKEN="lin_oauth_{hex:63}"',
        '"linearToken": "lin_oauth_{hex:65}",',
        'LINEAR_TOKEN=lin_oauth_your-token-goes-here',
      ],
    },
    {
      id: 'webhook-secret',
      description: 'Linear webhook signing secret',
      keywords: ['lin_wh_'],
      pattern: /(?<![A-Za-z0-9_])lin_wh_[A-Za-z0-9]{40}(?![A-Za-z0-9_])/,
      positive: [
        'Authorization: Bearer <<lin_wh_{alnum:40}>>',
        'linear_webhook_secret: <<lin_wh_{alnum:40}>>',
      ],
      negative: [
        'LINEAR_WEBHOOK_SECRET=lin_wh_{alnum:39}',
        "const linearWebhookSecret = 'lin_wh_{alnum:41}';",
        'LINEAR_WEBHOOK_SECRET=lin_wh_your-token-goes-here',
      ],
    },
    {
      id: 'client-secret',
      description: 'Linear client secret',
      near: ['linearclient', 'linearsecret', 'linearoauth', 'linearapp'],
      value: /[0-9a-f]{32}/,
      positive: [
        'ENV LINEAR_CLIENT_SECRET <<{hex:32}>>',
        '  - name: LINEAR_CLIENT_SECRET\n    value: "<<{hex:32}>>"',
      ],
      negative: [
        'LINEAR_CLIENT_SECRET={hex:31}',
        'linearclient-1.0.tgz sha256 {hex:64}',
        'LINEAR_CLIENT_SECRET=your_client_secret_here',
      ],
    },
  ],
} satisfies Provider;
