import type { Provider } from '../rule.ts';

export default {
  id: 'userstack',
  name: 'userstack',
  docs: 'https://userstack.com/documentation',
  revoke: 'https://userstack.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'userstack API key',
      near: ['userstack'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        "define('USERSTACK_API_KEY', '<<{lowernum:32}>>');",
        '{ name: "USERSTACK_API_KEY", value: "<<{lowernum:32}>>" }',
      ],
      negative: [
        'USERSTACK_API_KEY={lowernum:33}',
        'MD5 (userstack-2.1.0.tar.gz) = {hex:32}',
        'USERSTACK_API_KEY=your_userstack_api_key_here',
      ],
    },
  ],
} satisfies Provider;
