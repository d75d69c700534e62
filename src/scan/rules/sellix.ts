import type { Provider } from '../rule.ts';

export default {
  id: 'sellix',
  name: 'Sellix',
  docs: 'https://developers.sellix.io',
  revoke: 'https://dashboard.sellix.io/settings/security',
  rules: [
    {
      id: 'api-key',
      description: 'Sellix API key',
      near: ['sellix'],
      value: /[A-Za-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: ['sellix.api_key = "<<{alnum:64}>>"', "define('SELLIX_API_KEY', '<<{alnum:64}>>');"],
      negative: [
        'SELLIX_API_KEY={alnum:63}',
        'sellix-2.1.0.tgz sha256:{hex:64}',
        'SELLIX_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
