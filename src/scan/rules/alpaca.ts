import type { Provider } from '../rule.ts';

export default {
  id: 'alpaca',
  name: 'Alpaca',
  docs: 'https://docs.alpaca.markets/docs/authentication-1',
  revoke: 'https://app.alpaca.markets, "API keys"',
  rules: [
    {
      id: 'secret-key',
      description: 'Alpaca secret key',
      near: ['alpaca', 'apca'],
      value: /[0-9A-Za-z]{40,44}/,
      check: 'digits-or-mixed-case',
      positive: [
        'https://api.alpaca.markets/?secret_key=<<{alnum:40}>>',
        '- name: ALPACA_SECRET_KEY\n  value: "<<{alnum:40}>>"',
        'alpaca:\n  secret_key: "<<{alnum:40}>>"',
        'APCA_API_SECRET_KEY=<<{alnum:40}>>',
      ],
      negative: [
        '"alpacaSecretKey": "{alnum:39}"',
        'alpaca_secret_key: {alnum:45}',
        'alpaca was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
