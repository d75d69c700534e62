import type { Provider } from '../rule.ts';

export default {
  id: 'qualaroo',
  name: 'Qualaroo',
  docs: 'https://help.qualaroo.com',
  revoke: 'https://app.qualaroo.com/account',
  rules: [
    {
      id: 'api-key',
      description: 'Qualaroo API key',
      near: ['qualaroo'],
      value: /[A-Za-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: ['qualaroo:\n  api_key: <<{alnum:64}>>', 'qualaroo_api_key: "<<{alnum:64}>>"'],
      negative: [
        'QUALAROO_API_KEY={alnum:65}',
        'qualaroo-2.1.0.tgz sha256:{hex:64}',
        'QUALAROO_API_KEY=your_qualaroo_api_key_here',
      ],
    },
  ],
} satisfies Provider;
