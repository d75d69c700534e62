import type { Provider } from '../rule.ts';

export default {
  id: 'watchmode',
  name: 'Watchmode',
  docs: 'https://api.watchmode.com/docs/',
  revoke: 'https://api.watchmode.com/account',
  rules: [
    {
      id: 'api-key',
      description: 'Watchmode API key',
      near: ['watchmode'],
      value: /[A-Za-z0-9]{40}/,
      check: 'digits-or-mixed-case',
      positive: ['WATCHMODE_API_KEY=<<{alnum:40}>>', '"watchmodeApiKey": "<<{alnum:40}>>"'],
      negative: [
        'WATCHMODE_API_KEY={alnum:39}',
        '"watchmode": "git+https://git.example/watchmode.git#{hex:40}"',
        'const watchmodeApiKey = process.env.WATCHMODE_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
