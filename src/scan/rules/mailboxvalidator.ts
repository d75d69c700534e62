import type { Provider } from '../rule.ts';

export default {
  id: 'mailboxvalidator',
  name: 'MailboxValidator',
  docs: 'https://www.mailboxvalidator.com/api-single-validation',
  revoke: 'https://www.mailboxvalidator.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'MailboxValidator API key',
      near: ['mailboxvalidator'],
      value: /[A-Z0-9]{20}/,
      check: 'letters-and-digits',
      positive: [
        '# MailboxValidator API key: <<{uppernum:20}>>',
        'requests.get(url, headers={"X-Mailboxvalidator-Api-Key": "<<{uppernum:20}>>"})',
      ],
      negative: [
        'MAILBOXVALIDATOR_API_KEY={uppernum:21}',
        "import { createMailboxvalidatorClient } from 'mailboxvalidator';",
        'MAILBOXVALIDATOR_API_KEY=your_mailboxvalidator_api_key_here',
      ],
    },
  ],
} satisfies Provider;
