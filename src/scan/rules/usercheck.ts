import type { Provider } from '../rule.ts';

export default {
  id: 'usercheck',
  name: 'UserCheck',
  docs: 'https://www.mailcheck.ai/documentation',
  revoke: 'https://app.usercheck.com',
  rules: [
    {
      id: 'api-key',
      description: 'UserCheck API key',
      near: ['usercheck', 'mailcheckai', 'mailcheck'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: ['usercheck.api_key = "<<{alnum:32}>>"', "define('USERCHECK_API_KEY', '<<{alnum:32}>>');"],
      negative: [
        'USERCHECK_API_KEY={alnum:33}',
        'MD5 (usercheck-2.1.0.tar.gz) = {hex:32}',
        'USERCHECK_API_KEY=your_usercheck_api_key_here',
      ],
    },
  ],
} satisfies Provider;
