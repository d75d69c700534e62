import type { Provider } from '../rule.ts';

export default {
  id: 'mailmodo',
  name: 'Mailmodo',
  docs: 'https://www.mailmodo.com/developers',
  revoke: 'https://manage.mailmodo.com, "Settings", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Mailmodo API key',
      near: ['mailmodo'],
      value: /[A-Z0-9]{7}-[A-Z0-9]{7}-[A-Z0-9]{7}-[A-Z0-9]{7}/,
      check: 'letters-and-digits',
      positive: [
        '      - MAILMODO_API_KEY=<<{uppernum:7}-{uppernum:7}-{uppernum:7}-{uppernum:7}>>',
        'private const string MailmodoApiKey = "<<{uppernum:7}-{uppernum:7}-{uppernum:7}-{uppernum:7}>>";',
      ],
      negative: [
        'MAILMODO_API_KEY={uppernum:6}-{uppernum:7}-{uppernum:7}-{uppernum:7}',
        'mailmodoClient.getStatusOfRequest(requestOptions)',
        'const mailmodoApiKey = process.env.MAILMODO_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
