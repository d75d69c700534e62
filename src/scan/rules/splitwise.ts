import type { Provider } from '../rule.ts';

export default {
  id: 'splitwise',
  name: 'Splitwise',
  docs: 'https://dev.splitwise.com/#section/Authentication',
  revoke: 'https://secure.splitwise.com/apps',
  rules: [
    {
      id: 'client-secret',
      description: 'Splitwise client secret',
      near: ['splitwise'],
      value: /[A-Za-z0-9]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        'https://api.splitwise.com/v1/check?client_secret=<<{alnum:40}>>&format=json',
        'splitwise.client.secret=<<{alnum:40}>>',
      ],
      negative: [
        'SPLITWISE_CLIENT_SECRET={alnum:41}',
        '"splitwise": "git+https://git.example/splitwise.git#{hex:40}"',
        'SPLITWISE_CLIENT_SECRET=your_splitwise_client_secret_here',
      ],
    },
  ],
} satisfies Provider;
