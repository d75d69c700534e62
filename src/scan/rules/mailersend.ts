import type { Provider } from '../rule.ts';

export default {
  id: 'mailersend',
  name: 'MailerSend',
<<<<<<< HEAD
  docs: 'https://developers.mailersend.com/general.html#authentication',
=======
  docs: 'https://www.mailersend.com/help/managing-api-tokens',
>>>>>>> 59f9318 (Recognize credentials of providers from Harness to Zuplo)
  revoke: 'https://app.mailersend.com/api-tokens',
  rules: [
    {
      id: 'api-token',
      description: 'MailerSend API token',
      keywords: ['mlsn.'],
<<<<<<< HEAD
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
=======
      pattern: /(?<![A-Za-z0-9_])mlsn\.[A-Za-z0-9]{30,100}(?![A-Za-z0-9_])/,
      check: 'letters-and-digits',
      positive: [
        'mailersend_api_token: <<mlsn.{hex:64}>>',
        '<add key="MAILERSEND_API_TOKEN" value="<<mlsn.{hex:64}>>" />',
      ],
      negative: ['MAILERSEND_API_TOKEN=mlsn.{hex:20}', 'MAILERSEND_API_TOKEN=mlsn.your-token'],
>>>>>>> 59f9318 (Recognize credentials of providers from Harness to Zuplo)
    },
  ],
} satisfies Provider;
