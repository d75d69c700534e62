import type { Provider } from '../rule.ts';

export default {
  id: 'mailosaur',
  name: 'Mailosaur',
  docs: 'https://mailosaur.com/docs/api',
  revoke: 'https://mailosaur.com/app/keys',
  rules: [
    {
      id: 'api-key',
      description: 'Mailosaur API key',
      near: ['mailosaur'],
      value: /[A-Za-z0-9]{16,32}/,
      check: 'digits-or-mixed-case',
      positive: ['mailosaur.api.key=<<{alnum:16}>>', "'mailosaur' => ['api_key' => '<<{alnum:16}>>'],"],
      negative: [
        'MAILOSAUR_API_KEY={alnum:15}',
        '"mailosaur": "^2.1.0"',
        'mailosaurApiKey: "${MAILOSAUR_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
