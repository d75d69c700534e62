import type { Provider } from '../rule.ts';

export default {
  id: 'guru',
  name: 'Guru',
  docs: 'https://developer.getguru.com',
  revoke: 'https://app.getguru.com, "Settings", "API access"',
  rules: [
    {
      id: 'user-token',
      description: 'Guru user token',
      near: ['guru', 'getguru'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'tool --getguru-user-token <<{uuid}>>',
        '<getguruUserToken><<{uuid}>></getguruUserToken>',
        '[getguru]\nuser_token = <<{uuid}>>',
      ],
      negative: ['GETGURU_USER_TOKEN=your_user_token_here'],
    },
  ],
} satisfies Provider;
