import type { Provider } from '../rule.ts';

export default {
  id: 'iron-io',
  name: 'Iron.io',
  docs: 'https://dev.iron.io/mq/3/reference/api/',
  revoke: 'https://hud-e.iron.io',
  rules: [
    {
      id: 'token',
      description: 'Iron.io token',
      near: ['ironmq', 'ironio', 'irontoken', 'ironworker', 'ironcache'],
      value: /[0-9A-Za-z_-]{27}/,
      check: 'digits-or-mixed-case',
      positive: [
        'ironIoToken := "<<{base64url:27}>>"',
        '"ironIoToken": "<<{base64url:27}>>"',
        'private static final String IRON_IO_TOKEN = "<<{base64url:27}>>";',
      ],
      negative: [
        '"ironIoToken": "{base64url:26}"',
        'IRON_IO_TOKEN={base64url:28}',
        'IRON_IO_TOKEN=your_token_here',
      ],
    },
  ],
} satisfies Provider;
