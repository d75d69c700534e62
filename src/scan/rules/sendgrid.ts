import type { Provider } from '../rule.ts';

export default {
  id: 'sendgrid',
  name: 'SendGrid',
  docs: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
  revoke: 'https://app.sendgrid.com/settings/api_keys',
  rules: [
    {
      id: 'api-key',
      description: 'SendGrid API key',
      keywords: ['sg.'],
      pattern: /(?<![A-Za-z0-9_])SG\.[A-Za-z0-9_-]{20,24}\.[A-Za-z0-9_-]{39,50}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        '{"token":"<<SG.{alnum:22}.{alnum:43}>>"}',
        'export SENDGRID_API_KEY="<<SG.{alnum:22}.{alnum:43}>>"',
      ],
      negative: [
        'SENDGRID_API_KEY=SG.{alnum:10}.{alnum:43}',
        'SENDGRID_API_KEY=SG.your-key',
        'msg.recipients_of_the_mail.attachments',
      ],
    },
  ],
} satisfies Provider;
