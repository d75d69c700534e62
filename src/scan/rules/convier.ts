import type { Provider } from '../rule.ts';

export default {
  id: 'convier',
  name: 'Convier',
  docs: 'https://convier.me',
  revoke: 'convier.me, API settings of the account',
  rules: [
    {
      id: 'api-key',
      description: 'Convier API key',
      near: ['convier'],
      value: /[0-9]{2}\|[0-9A-Za-z]{40}/,
      positive: [
        'curl https://api.convier.me/ -H "Authorization: Bearer <<{digits:2}|{alnum:40}>>"',
        'convierApiKey := "<<{digits:2}|{alnum:40}>>"',
        '"convierApiKey": "<<{digits:2}|{alnum:40}>>"',
      ],
      negative: ['CONVIER_API_KEY=${CONVIER_API_KEY}', 'CONVIER_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
