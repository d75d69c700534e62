import type { Provider } from '../rule.ts';

export default {
  id: 'mailboxlayer',
  name: 'mailboxlayer',
  docs: 'https://mailboxlayer.com/documentation',
  revoke: 'https://mailboxlayer.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'mailboxlayer API key',
      near: ['mailboxlayer'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'mailboxlayer_api_key: "<<{lowernum:32}>>"',
        'client = Mailboxlayer(api_key="<<{lowernum:32}>>")',
      ],
      negative: [
        'MAILBOXLAYER_API_KEY={lowernum:31}',
        '{hex:32}  mailboxlayer-2.1.0.zip',
        'MAILBOXLAYER_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
