import type { Provider } from '../rule.ts';

export default {
  id: 'mailchecker',
  name: 'Mailcheck.ai',
  docs: 'https://www.mailcheck.ai/documentation',
  revoke: 'https://app.usercheck.com',
  rules: [
    {
      id: 'api-key',
      description: 'Mailcheck.ai API key',
      near: ['mailcheckai', 'usercheck'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'mailcheckai.api_key = "<<{alnum:32}>>"',
        "define('MAILCHECKAI_API_KEY', '<<{alnum:32}>>');",
      ],
      negative: [
        'MAILCHECKAI_API_KEY={alnum:33}',
        'MD5 (mailcheckai-2.1.0.tar.gz) = {hex:32}',
        'MAILCHECKAI_API_KEY=your_mailcheckai_api_key_here',
      ],
    },
  ],
} satisfies Provider;
