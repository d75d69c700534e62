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
      positive: [
        'curl https://api.qualaroo.com/v1/me -H "Authorization: Bearer <<{alnum:64}>>"',
        'https://api.qualaroo.com/v1/check?api_key=<<{alnum:64}>>&format=json',
      ],
      negative: [
        'QUALAROO_API_KEY={alnum:63}',
        'qualaroo-2.1.0.tgz sha256:{hex:64}',
        'QUALAROO_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
