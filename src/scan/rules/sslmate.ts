import type { Provider } from '../rule.ts';

export default {
  id: 'sslmate',
  name: 'SSLMate',
  docs: 'https://sslmate.com/help/reference/apiv2',
  revoke: 'https://sslmate.com/account/api_credentials',
  rules: [
    {
      id: 'api-key',
      description: 'SSLMate API key',
      near: ['sslmate'],
      value: /[A-Za-z0-9]{36}/,
      check: 'digits-or-mixed-case',
      positive: ["$sslmate_api_key = '<<{alnum:36}>>';", 'SSLMATE_API_KEY=<<{alnum:36}>>'],
      negative: [
        'SSLMATE_API_KEY={alnum:37}',
        '"sslmate": "git+https://git.example/sslmate.git#{hex:40}"',
        'SSLMATE_API_KEY=your_sslmate_api_key_here',
      ],
    },
  ],
} satisfies Provider;
