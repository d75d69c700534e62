import type { Provider } from '../rule.ts';

export default {
  id: 'signable',
  name: 'Signable',
  docs: 'https://api-docs.signable.app',
  revoke: 'https://app.signable.app/company#api',
  rules: [
    {
      id: 'api-key',
      description: 'Signable API key',
      near: ['signableapi', 'signablekey', 'signabletoken'],
      value: /[A-Za-z0-9_-]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'os.Setenv("SIGNABLE_API_KEY", "<<{base64url:32}>>")',
        '<add key="SignableApiKey" value="<<{base64url:32}>>" />',
      ],
      negative: [
        'SIGNABLE_API_KEY={base64url:31}',
        '{hex:32}  signable-2.1.0.zip',
        'const signableApiKey = process.env.SIGNABLE_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
