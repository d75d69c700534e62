import type { Provider } from '../rule.ts';

export default {
  id: 'inngest',
  name: 'Inngest',
  docs: 'https://www.inngest.com/docs/platform/signing-keys',
  revoke: 'https://app.inngest.com/env/production/manage',
  rules: [
    {
      id: 'signing-key',
      description: 'Inngest signing key',
      keywords: ['signkey-'],
      pattern: /(?<![A-Za-z0-9_])signkey-(?:prod|test|branch)-[0-9a-f]{32,64}(?![A-Za-z0-9_])/,
      positive: [
        "'inngest' => ['signing_key' => '<<signkey-prod-{hex:64}>>'],",
        'inngest.signing.key=<<signkey-prod-{hex:64}>>',
        'tool --inngest-signing-key <<signkey-prod-{hex:64}>>',
      ],
      negative: ['INNGEST_SIGNING_KEY=your_signing_key_here', 'INNGEST_SIGNING_KEY=changeme'],
    },
  ],
} satisfies Provider;
