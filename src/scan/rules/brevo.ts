import type { Provider } from '../rule.ts';

export default {
  id: 'brevo',
  name: 'Brevo',
  docs: 'https://developers.brevo.com/docs/getting-started#obtaining-your-api-key',
  revoke: 'https://app.brevo.com/settings/keys/api',
  rules: [
    {
      id: 'api-key',
      description: 'Brevo API key',
      keywords: ['xkeysib-'],
      pattern: /(?<![A-Za-z0-9_])xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}(?![A-Za-z0-9_])/,
      positive: [
        'Authorization: Bearer <<xkeysib-{hex:64}-{alnum:16}>>',
        'brevo_api_key: <<xkeysib-{hex:64}-{alnum:16}>>',
      ],
      negative: [
        'BREVO_API_KEY=xkeysib-{hex:64}-{alnum:15}',
        "const brevoApiKey = 'xkeysib-{hex:64}-{alnum:17}';",
        'BREVO_API_KEY=xkeysib-your-key-goes-here',
      ],
    },
    {
      id: 'smtp-key',
      description: 'Brevo SMTP key',
      keywords: ['xsmtpsib-'],
      pattern: /(?<![A-Za-z0-9_])xsmtpsib-[0-9a-f]{64}-[A-Za-z0-9]{16}(?![A-Za-z0-9_])/,
      positive: [
        '{"token":"<<xsmtpsib-{hex:64}-{alnum:16}>>"}',
        'export BREVO_SMTP_KEY="<<xsmtpsib-{hex:64}-{alnum:16}>>"',
      ],
      negative: [
        'brevo_smtp_key: xsmtpsib-{hex:64}-{alnum:15}',
        'client = Client(brevo_smtp_key="xsmtpsib-{hex:64}-{alnum:17}")',
        'BREVO_SMTP_KEY=xsmtpsib-your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
