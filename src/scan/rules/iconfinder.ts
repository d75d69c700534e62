import type { Provider } from '../rule.ts';

export default {
  id: 'iconfinder',
  name: 'Iconfinder',
  docs: 'https://developer.iconfinder.com',
  revoke: 'https://www.iconfinder.com/account/applications',
  rules: [
    {
      id: 'api-key',
      description: 'Iconfinder API key',
      near: ['iconfinder'],
      value: /[0-9A-Za-z]{64}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<add key="IconfinderApiKey" value="<<{alnum:64}>>" />',
        '# Iconfinder API key: <<{alnum:64}>>',
        "const iconfinderApiKey = '<<{alnum:64}>>';",
      ],
      negative: [
        'ICONFINDER_API_KEY={alnum:63}',
        'iconfinder_api_key: {alnum:65}',
        'iconfinder-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
