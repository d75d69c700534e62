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
      positive: [
        '[signupgenius]\napi_key = "<<{alnum:32}>>"',
        '<add key="SignupgeniusApiKey" value="<<{alnum:32}>>" />',
      ],
      negative: [
        'SIGNUPGENIUS_API_KEY={alnum:33}',
        'MD5 (signupgenius-2.1.0.tar.gz) = {hex:32}',
        'SIGNUPGENIUS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
