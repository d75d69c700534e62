import type { Provider } from '../rule.ts';

export default {
  id: 'sentry',
  name: 'Sentry',
  docs: 'https://docs.sentry.io/account/auth-tokens/',
  revoke: 'https://sentry.io/settings/account/api/auth-tokens/',
  rules: [
    {
      id: 'organization-token',
      description: 'Sentry organization token',
      keywords: ['sntrys_eyj'],
      pattern: /(?<![A-Za-z0-9_])sntrys_eyJ[A-Za-z0-9+/]{60,500}={0,2}_[A-Za-z0-9+/]{43}(?![A-Za-z0-9+/])/,
      within: 600,
      check: 'irregular',
      positive: [
        'ENV SENTRY_AUTH_TOKEN <<sntrys_eyJ{base64:60}_{base64:43}>>',
        '  - name: SENTRY_AUTH_TOKEN\n    value: "<<sntrys_eyJ{base64:60}_{base64:43}>>"',
      ],
      negative: [
        'SENTRY_AUTH_TOKEN=sntrys_eyJ{base64:60}_{base64:42}',
        "const sentryAuthToken = 'sntrys_eyJ{base64:60}_{base64:44}';",
        'SENTRY_AUTH_TOKEN=sntrys_eyJyour-token-goes-here',
      ],
    },
    {
      id: 'user-token',
      description: 'Sentry user or application token',
      keywords: ['sntryu_', 'sntrya_', 'sntryi_'],
      pattern: /(?<![A-Za-z0-9_])(?:sntryu|sntrya|sntryi)_[0-9a-f]{64}(?![A-Za-z0-9_])/,
      positive: [
        'sentry.auth.token=<<sntryu_{hex:64}>>',
        "curl -H 'Authorization: Bearer <<sntrya_{hex:64}>>' https://api.test/v1",
        "const sentryAuthToken = '<<sntryi_{hex:64}>>';",
      ],
      negative: [
        'sentry_auth_token: sntryu_{hex:63}',
        'client = Client(sentry_auth_token="sntryu_{hex:65}")',
        'SENTRY_AUTH_TOKEN=sntryu_your-token-goes-here',
      ],
    },
    {
      id: 'dsn-secret',
      description: 'Sentry secret of a DSN',
      keywords: ['sentry.io/', '/sentry'],
      pattern:
        /https?:\/\/[0-9a-f]{32}:(?<secret>[0-9a-f]{32})@[a-z0-9.-]{1,60}(?:\/[a-z0-9-]{1,30})?\/[0-9]{1,19}/,
      before: 130,
      within: 260,
      positive: [
        'SENTRY_DSN=https://{hex:32}:<<{hex:32}>>@sentry.io/{digits:6}',
        'dsn: "https://{hex:32}:<<{hex:32}>>@o1.ingest.sentry.io/{digits:7}"',
      ],
      negative: [
        'SENTRY_DSN=https://{hex:32}@sentry.io/{digits:6}',
        'SENTRY_DSN=https://<key>:<secret>@sentry.io/1',
      ],
    },
    {
      id: 'token-old',
      description: 'Sentry auth token',
      near: ['sentry'],
      value: /[0-9a-f]{64}/,
      positive: [
        'ENV SENTRY_AUTH_TOKEN <<{hex:64}>>',
        '  - name: SENTRY_AUTH_TOKEN\n    value: "<<{hex:64}>>"',
      ],
      negative: ['SENTRY_AUTH_TOKEN={hex:63}', 'SENTRY_AUTH_TOKEN=your_token_here'],
    },
  ],
} satisfies Provider;
