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
      positive: [
        '[ynab]\naccess_token = "<<{base64url:43}>>"',
        '<add key="YnabAccessToken" value="<<{hex:64}>>" />',
      ],
      negative: [
        'YNAB_ACCESS_TOKEN={base64url:42}',
        '"ynab": "git+https://git.example/ynab.git#{hex:40}"',
        'ynabAccessToken: "${YNAB_ACCESS_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
