import type { Provider } from '../rule.ts';

export default {
  id: 'ynab',
  name: 'YNAB',
  docs: 'https://api.ynab.com/#authentication',
  revoke: 'https://app.ynab.com/settings/developer',
  rules: [
    {
      id: 'personal-access-token',
      description: 'YNAB personal access token',
      near: ['ynab', 'youneedabudget'],
      value: /[A-Za-z0-9_-]{43}|[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: ['ynab.access.token=<<{base64url:43}>>', "'ynab' => ['access_token' => '<<{hex:64}>>'],"],
      negative: [
        'YNAB_ACCESS_TOKEN={base64url:42}',
        'ynab @ {hex:40}',
        'YNAB_ACCESS_TOKEN=<your personal access token>',
      ],
    },
  ],
} satisfies Provider;
