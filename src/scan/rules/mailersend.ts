import type { Provider } from '../rule.ts';

export default {
  id: 'mailersend',
  name: 'MailerSend',
  docs: 'https://www.mailersend.com/help/managing-api-tokens',
  revoke: 'https://app.mailersend.com/api-tokens',
  rules: [
    {
      id: 'api-token',
      description: 'MailerSend API token',
      keywords: ['mlsn.'],
      pattern: /(?<![A-Za-z0-9_])mlsn\.[A-Za-z0-9]{30,100}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'mailersend_api_token: <<mlsn.{hex:64}>>',
        '<add key="MAILERSEND_API_TOKEN" value="<<mlsn.{hex:64}>>" />',
      ],
      negative: ['MAILERSEND_API_TOKEN=mlsn.{hex:20}', 'MAILERSEND_API_TOKEN=mlsn.your-token'],
    },
  ],
} satisfies Provider;
