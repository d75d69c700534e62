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
      check: 'letters-and-digits',
      positive: [
        'tool --iconfinder-api-key <<{alnum:64}>>',
        '<iconfinderApiKey><<{alnum:64}>></iconfinderApiKey>',
        '[iconfinder]\napi_key = <<{alnum:64}>>',
      ],
      negative: [
        '"iconfinderApiKey": "{alnum:63}"',
        'ICONFINDER_API_KEY={alnum:65}',
        'iconfinder-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
