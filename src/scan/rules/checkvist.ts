import type { Provider } from '../rule.ts';

export default {
  id: 'checkvist',
  name: 'Checkvist',
  docs: 'https://checkvist.com/auth/api',
  revoke: 'https://checkvist.com/auth/profile',
  rules: [
    {
      id: 'api-key',
      description: 'Checkvist API key',
      near: ['checkvist'],
      value: /[0-9A-Za-z]{14}/,
      check: 'digits-or-mixed-case',
      positive: [
        '- name: CHECKVIST_API_KEY\n  value: "<<{alnum:14}>>"',
        'checkvist:\n  api_key: "<<{alnum:14}>>"',
        'os.environ["CHECKVIST_API_KEY"] = "<<{alnum:14}>>"',
      ],
      negative: [
        'CHECKVIST_API_KEY={alnum:13}',
        'CHECKVIST_API_KEY={alnum:15}',
        'CHECKVIST_API_KEY=<your-api-key>',
      ],
    },
  ],
} satisfies Provider;
