import type { Provider } from '../rule.ts';

export default {
  id: 'marketaux',
  name: 'Marketaux',
  docs: 'https://www.marketaux.com/documentation',
  revoke: 'https://www.marketaux.com/account/dashboard',
  rules: [
    {
      id: 'api-token',
      description: 'Marketaux API token',
      near: ['marketaux'],
      value: /[A-Za-z0-9]{40}/,
      check: 'digits-or-mixed-case',
      positive: ['export MARKETAUX_API_TOKEN="<<{alnum:40}>>"', 'marketaux:\n  api_token: <<{alnum:40}>>'],
      negative: [
        'MARKETAUX_API_TOKEN={alnum:41}',
        'marketaux @ {hex:40}',
        'MARKETAUX_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
