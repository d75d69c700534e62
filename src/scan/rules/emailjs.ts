import type { Provider } from '../rule.ts';

export default {
  id: 'emailjs',
  name: 'EmailJS',
  docs: 'https://www.emailjs.com/docs/rest-api/send/',
  revoke: 'https://dashboard.emailjs.com/admin/account',
  rules: [
    {
      id: 'private-key',
      description: 'EmailJS private key',
      near: ['emailjs'],
      value: /[0-9A-Za-z_-]{21}/,
      check: 'digits-or-mixed-case',
      positive: [
        'EMAILJS_PRIVATE_KEY=<<{alnum:21}>>',
        'curl https://api.emailjs.com/ -H "Authorization: Bearer <<{alnum:21}>>"',
        'emailjsPrivateKey := "<<{alnum:21}>>"',
      ],
      negative: ['EMAILJS_PRIVATE_KEY=your_private_key_here', 'EMAILJS_PRIVATE_KEY=changeme'],
    },
  ],
} satisfies Provider;
