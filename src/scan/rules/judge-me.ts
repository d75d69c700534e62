import type { Provider } from '../rule.ts';

export default {
  id: 'judge-me',
  name: 'Judge.me',
  docs: 'https://judge.me/api/docs',
  revoke: 'judge.me, "Settings", "Integrations", "API tokens"',
  rules: [
    {
      id: 'private-token',
      description: 'Judge.me private token',
      near: ['judgeme'],
      value: /[0-9A-Za-z]{27}/,
      check: 'digits-or-mixed-case',
      positive: [
        'private static final String JUDGEME_PRIVATE_TOKEN = "<<{alnum:27}>>";',
        '{"judgeme": {"private_token": "<<{alnum:27}>>"}}',
        'judgeme_private_token: <<{alnum:27}>>',
      ],
      negative: [
        '"judgemePrivateToken": "{alnum:26}"',
        'JUDGEME_PRIVATE_TOKEN={alnum:28}',
        'JUDGEME_PRIVATE_TOKEN=your_private_token_here',
      ],
    },
  ],
} satisfies Provider;
