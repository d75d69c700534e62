import type { Provider } from '../rule.ts';

export default {
  id: 'knock',
  name: 'Knock',
  docs: 'https://docs.knock.app/developer-tools/api-keys',
  revoke: 'https://dashboard.knock.app, "Developers", "API keys"',
  rules: [
    {
      id: 'secret-key',
      description: 'Knock secret key',
      near: ['knock'],
      value: /sk_(?:test_|live_)?[0-9A-Za-z_-]{36,43}/,
      positive: [
        "define('KNOCK_SECRET_KEY', '<<sk_test_{alnum:40}>>');",
        'docker run -e KNOCK_SECRET_KEY=<<sk_test_{alnum:40}>> app',
        "'knock' => ['secret_key' => '<<sk_test_{alnum:40}>>'],",
      ],
      negative: ['KNOCK_SECRET_KEY=your_secret_key_here', 'KNOCK_SECRET_KEY=changeme'],
    },
  ],
} satisfies Provider;
