import type { Provider } from '../rule.ts';

export default {
  id: 'freshbooks',
  name: 'FreshBooks',
  docs: 'https://www.freshbooks.com/api/authentication',
  revoke: 'https://my.freshbooks.com/#/developer',
  rules: [
    {
      id: 'access-token',
      description: 'FreshBooks access token',
      near: ['freshbooks'],
      value: /[a-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: ['--freshbooks-access-token <<{lowernum:64}>>', 'freshbooks_access_token: <<{lowernum:64}>>'],
      negative: ['FRESHBOOKS_ACCESS_TOKEN={lowernum:63}', 'FRESHBOOKS_ACCESS_TOKEN=your_access_token_here'],
    },
  ],
} satisfies Provider;
