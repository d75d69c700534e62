import type { Provider } from '../rule.ts';

export default {
  id: 'besnappy',
  name: 'BeSnappy',
  docs: 'https://docs.besnappy.com',
  revoke: "besnappy.com, the account's API settings",
  rules: [
    {
      id: 'api-key',
      description: 'BeSnappy API key',
      near: ['besnappy'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        '# BeSnappy API key: <<{hex:64}>>',
        "const besnappyApiKey = '<<{hex:64}>>';",
        'https://api.besnappy.com/?api_key=<<{hex:64}>>',
      ],
      negative: [
        '"besnappyApiKey": "{hex:63}"',
        'BESNAPPY_API_KEY={hex:65}',
        'besnappy-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
