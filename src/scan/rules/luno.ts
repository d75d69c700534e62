import type { Provider } from '../rule.ts';

export default {
  id: 'luno',
  name: 'Luno',
  docs: 'https://www.luno.com/en/developers/api',
  revoke: 'https://www.luno.com/wallet/security/api_keys',
  rules: [
    {
      id: 'api-secret',
      description: 'Luno API secret',
      near: ['luno'],
      value: /[0-9A-Za-z_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        'luno_api_secret: <<{base64url:43}>>',
        '<add key="LunoApiSecret" value="<<{base64url:43}>>" />',
        '# Luno API secret: <<{base64url:43}>>',
      ],
      negative: [
        '"lunoApiSecret": "{base64url:42}"',
        'LUNO_API_SECRET={base64url:44}',
        'LUNO_API_SECRET=your_api_secret_here',
      ],
    },
  ],
} satisfies Provider;
