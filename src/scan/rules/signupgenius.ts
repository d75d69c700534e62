import type { Provider } from '../rule.ts';

export default {
  id: 'signupgenius',
  name: 'SignUpGenius',
  docs: 'https://developer.signupgenius.com',
  revoke: 'https://www.signupgenius.com, "API management"',
  rules: [
    {
      id: 'api-key',
      description: 'SignUpGenius API key',
      near: ['signupgenius'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: ['signupgenius.api.key=<<{alnum:32}>>', "'signupgenius' => ['api_key' => '<<{alnum:32}>>'],"],
      negative: [
        'SIGNUPGENIUS_API_KEY={alnum:31}',
        'signupgenius.min.js?v={hex:32}',
        'signupgeniusApiKey: "${SIGNUPGENIUS_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
