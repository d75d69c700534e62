import type { Provider } from '../rule.ts';

export default {
  id: 'twist',
  name: 'Twist',
  docs: 'https://developer.twist.com/v3/#authentication',
  revoke: 'https://twist.com/app_console',
  rules: [
    {
      id: 'access-token',
      description: 'Twist access token',
      near: ['twist'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        '{ name: "TWIST_ACCESS_TOKEN", value: "<<{hex:40}>>" }',
        '{"twist": {"accessToken": "<<{hex:40}>>"}}',
      ],
      negative: [
        'TWIST_ACCESS_TOKEN={hex:41}',
        '"twist": "git+https://git.example/twist.git#{hex:40}"',
        'TWIST_ACCESS_TOKEN=your_twist_access_token_here',
      ],
    },
  ],
} satisfies Provider;
