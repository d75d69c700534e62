import type { Provider } from '../rule.ts';

export default {
  id: 'duffel',
  name: 'Duffel',
  docs: 'https://duffel.com/docs/api/overview/authentication',
  revoke: 'https://app.duffel.com, "Developers", "Access tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'Duffel access token',
      keywords: ['duffel_live_', 'duffel_test_'],
      pattern: /(?<![A-Za-z0-9_])duffel_(?:live|test)_[A-Za-z0-9_=-]{43}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        '"duffelAccessToken": "<<duffel_live_{base64url:43}>>",',
        'ENV DUFFEL_ACCESS_TOKEN <<duffel_test_{base64url:43}>>',
      ],
      negative: [
        'export DUFFEL_ACCESS_TOKEN="duffel_live_{base64url:42}"',
        '"duffelAccessToken": "duffel_live_{base64url:44}",',
        'DUFFEL_ACCESS_TOKEN=duffel_live_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
