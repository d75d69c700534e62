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
      value: /[0-9A-Za-z]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        'curl https://api.convier.me/ -H "Authorization: Bearer <<{alnum:40}>>"',
        'convierApiKey := "<<{alnum:40}>>"',
        '"convierApiKey": "<<{alnum:40}>>"',
      ],
      negative: [
        'CONVIER_API_KEY={alnum:39}',
        'CONVIER_API_KEY={alnum:41}',
        'convier was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
