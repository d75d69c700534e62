import type { Provider } from '../rule.ts';

export default {
  id: 'lob',
  name: 'Lob',
  docs: 'https://docs.lob.com/#tag/Authentication',
  revoke: 'https://dashboard.lob.com/settings/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Lob API key',
      keywords: ['live_', 'test_'],
      pattern: /(?<![A-Za-z0-9_])(?:live|test)_[0-9a-f]{35}(?![A-Za-z0-9_])/,
      positive: [
        '<add key="LOB_API_KEY" value="<<live_{hex:35}>>" />',
        'Authorization: Bearer <<test_{hex:35}>>',
      ],
      negative: [
        'export LOB_API_KEY="live_{hex:34}"',
        '"lobApiKey": "live_{hex:36}",',
        'LOB_API_KEY=live_your-key-goes-here',
      ],
    },
    {
      id: 'publishable-key',
      description: 'Lob publishable API key',
      keywords: ['live_pub_', 'test_pub_'],
      pattern: /(?<![A-Za-z0-9_])(?:live|test)_pub_[0-9a-f]{31}(?![A-Za-z0-9_])/,
      positive: ['--lob-publishable-key <<live_pub_{hex:31}>>', '{"token":"<<test_pub_{hex:31}>>"}'],
      negative: [
        'LOB_PUBLISHABLE_KEY=live_pub_{hex:30}',
        "const lobPublishableKey = 'live_pub_{hex:32}';",
        'LOB_PUBLISHABLE_KEY=live_pub_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
