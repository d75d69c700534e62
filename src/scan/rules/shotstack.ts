import type { Provider } from '../rule.ts';

export default {
  id: 'shotstack',
  name: 'Shotstack',
  docs: 'https://shotstack.io/docs/guide/getting-started/core-concepts/',
  revoke: 'https://dashboard.shotstack.io/keys',
  rules: [
    {
      id: 'api-key',
      description: 'Shotstack API key',
      near: ['shotstack'],
      value: /[A-Za-z0-9]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        'val shotstackApiKey = "<<{alnum:40}>>"',
        'process.env.SHOTSTACK_API_KEY = "<<{alnum:40}>>";',
      ],
      negative: [
        'SHOTSTACK_API_KEY={alnum:39}',
        '"shotstack": "git+https://git.example/shotstack.git#{hex:40}"',
        'const shotstackApiKey = process.env.SHOTSTACK_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
