import type { Provider } from '../rule.ts';

export default {
  id: 'inngest',
  name: 'Inngest',
  docs: 'https://www.inngest.com/docs/platform/signing-keys',
  revoke: 'https://app.inngest.com/env/production/manage/signing-key',
  rules: [
    {
      id: 'signing-key',
      description: 'Inngest signing key',
      keywords: ['signkey-'],
      pattern: /(?<![A-Za-z0-9_])signkey-(?:[a-z]{2,12}-)?[0-9a-f]{32,64}(?![A-Za-z0-9_])/,
      positive: [
        'client = Client(inngest_signing_key="<<signkey-prod-{hex:32}>>")',
        'os.environ["INNGEST_SIGNING_KEY"] = "<<signkey-test-{hex:32}>>"',
        'INNGEST_SIGNING_KEY=<<signkey-branch-{hex:32}>>',
        'client = Client(inngest_signing_key="<<signkey-staging-{hex:32}>>")',
      ],
      negative: [
        'inngest_signing_key: signkey-prod-{hex:31}',
        'client = Client(inngest_signing_key="signkey-prod-{hex:65}")',
        'INNGEST_SIGNING_KEY=signkey-prod-your-key-goes-here',
      ],
    },
    {
      id: 'event-key',
      description: 'Inngest event key',
      near: ['inngestevent'],
      value: /[A-Za-z0-9_-]{86}/,
      check: 'mixed-case-and-digits',
      positive: [
        'ENV INNGEST_EVENT_KEY <<{alnum:86}>>',
        '  - name: INNGEST_EVENT_KEY\n    value: "<<{alnum:86}>>"',
      ],
      negative: [
        'INNGEST_EVENT_KEY={alnum:85}',
        'inngestevent-1.0.tgz sha256 {hex:64}',
        'INNGEST_EVENT_KEY=your_event_key_here',
      ],
    },
  ],
} satisfies Provider;
