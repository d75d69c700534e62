import type { Provider } from '../rule.ts';

export default {
  id: 'mailgun',
  name: 'Mailgun',
  docs: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt',
  revoke: 'https://app.mailgun.com/settings/api_security',
  rules: [
    {
      id: 'api-key',
      description: 'Mailgun API key',
      keywords: ['key-'],
      pattern: /(?<![A-Za-z0-9_])key-[a-z0-9]{32}(?![A-Za-z0-9_])/,
      check: 'letters-and-digits',
      positive: [
        '"mailgunApiKey": "<<key-{lowernum:30}k7>>",',
        'ENV MAILGUN_API_KEY <<key-{lowernum:30}k7>>',
      ],
      negative: [
        'MAILGUN_API_KEY=key-{hex:31}',
        'MAILGUN_API_KEY=key-{hex:33}',
        'translation-key-of-the-button-in-the-footer',
      ],
    },
    {
      id: 'api-key-new',
      description: 'Mailgun API or webhook signing key',
      near: ['mailgun'],
      value: /[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}/,
      positive: [
        'MAILGUN_API_KEY=<<{hex:32}-{hex:8}-{hex:8}>>',
        "mailgunKey: '<<{hex:32}-{hex:8}-{hex:8}>>'",
      ],
      negative: ['MAILGUN_API_KEY={hex:32}-{hex:8}', 'MAILGUN_API_KEY=your_api_key_here'],
    },
    {
      id: 'validation-key',
      description: 'Mailgun public validation key',
      keywords: ['pubkey-'],
      pattern: /(?<![A-Za-z0-9_])pubkey-[0-9a-f]{32}(?![A-Za-z0-9_])/,
      positive: [
        'client = Client(mailgun_public_key="<<pubkey-{hex:32}>>")',
        'os.environ["MAILGUN_PUBLIC_KEY"] = "<<pubkey-{hex:32}>>"',
      ],
      negative: [
        'mailgun_public_key: pubkey-{hex:31}',
        'client = Client(mailgun_public_key="pubkey-{hex:33}")',
        'MAILGUN_PUBLIC_KEY=pubkey-your-key-goes-here',
      ],
    },
    {
      id: 'signing-key',
      description: 'Mailgun webhook signing key',
      near: ['mailgun'],
      value: /[0-9a-f]{32}/,
      positive: ['--mailgun-signing-key <<{hex:32}>>', 'mailgun_signing_key: <<{hex:32}>>'],
      negative: [
        'MAILGUN_SIGNING_KEY={hex:31}',
        'mailgun-1.0.tgz sha256 {hex:64}',
        'MAILGUN_SIGNING_KEY=your_signing_key_here',
      ],
    },
  ],
} satisfies Provider;
