import type { Provider } from '../rule.ts';

export default {
  id: 'reachmail',
  name: 'ReachMail',
  docs: 'https://services.reachmail.net/sdk/',
  revoke: 'https://go.reachmail.net, "Account", "API tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'ReachMail API token',
      near: ['reachmail'],
      value: /[A-Za-z0-9_-]{64}/,
      check: 'letters-and-digits',
      positive: [
        '      - REACHMAIL_API_TOKEN=<<{base64url:64}>>',
        'private const string ReachmailApiToken = "<<{base64url:64}>>";',
      ],
      negative: [
        'REACHMAIL_API_TOKEN={base64url:63}',
        'reachmail-2.1.0.tgz sha256:{hex:64}',
        'REACHMAIL_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
