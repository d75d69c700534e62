import type { Provider } from '../rule.ts';

export default {
  id: 'mailersend',
  name: 'MailerSend',
  docs: 'https://developers.mailersend.com/general.html#authentication',
  revoke: 'https://app.mailersend.com/api-tokens',
  rules: [
    {
      id: 'api-token',
      description: 'MailerSend API token',
      keywords: ['mlsn.'],
      pattern: /(?<![A-Za-z0-9_])mlsn\.[0-9a-f]{64}(?![A-Za-z0-9_-])/,
      positive: [
        "const mailersendApiToken = '<<mlsn.{hex:64}>>';",
        'export MAILERSEND_API_TOKEN="<<mlsn.{hex:64}>>"',
      ],
      negative: [
        'MAILERSEND_API_TOKEN=mlsn.{hex:65}',
        'mailersend-2.1.0.tgz sha256:{hex:64}',
        'MAILERSEND_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
