import type { Provider } from '../rule.ts';

export default {
  id: 'paypal',
  name: 'PayPal',
  docs: 'https://developer.paypal.com/api/rest/authentication/',
  revoke: 'https://developer.paypal.com/dashboard/applications/live',
  rules: [
    {
      id: 'client-secret',
      description: 'PayPal client secret',
      near: ['paypal'],
      value: /E[A-Za-z0-9_-]{79}/,
      check: 'mixed-case-and-digits',
      positive: ['PAYPAL_CLIENT_SECRET=<<E{base64url:78}a>>', '"paypalSecret": "<<E{alnum:79}>>"'],
      negative: [
        'PAYPAL_CLIENT_SECRET=E{alnum:78}',
        'paypal-1.0.tgz sha256 {hex:64}',
        'PAYPAL_CLIENT_SECRET=your_client_secret_here',
      ],
    },
    {
      id: 'client-id',
      description: 'PayPal client ID',
      near: ['paypal'],
      value: /A[A-Za-z0-9_-]{79}/,
      check: 'mixed-case-and-digits',
      positive: ['PAYPAL_CLIENT_ID=<<A{base64url:78}a>>', '"paypalClientId": "<<A{alnum:79}>>"'],
      negative: [
        'PAYPAL_CLIENT_ID=A{alnum:78}',
        'paypal-1.0.tgz sha256 {hex:64}',
        'PAYPAL_CLIENT_ID=your_client_id_here',
      ],
    },
    {
      id: 'access-token',
      description: 'PayPal access token',
      keywords: ['a21aa'],
      pattern: /(?<![A-Za-z0-9_])A21AA[A-Za-z0-9_-]{80,120}(?![A-Za-z0-9_-])/,
      check: 'mixed-case-and-digits',
      positive: ['--paypal-access-token <<A21AA{alnum:80}>>', '{"token":"<<A21AA{alnum:80}>>"}'],
      negative: [
        'PAYPAL_ACCESS_TOKEN=A21AA{alnum:79}',
        "const paypalAccessToken = 'A21AA{alnum:121}';",
        'PAYPAL_ACCESS_TOKEN=A21AAyour-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
