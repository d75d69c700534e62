import type { Provider } from '../rule.ts';

export default {
  id: 'moneybird',
  name: 'Moneybird',
  docs: 'https://developer.moneybird.com/authentication/',
  revoke: 'https://moneybird.com/user/applications',
  rules: [
    {
      id: 'api-token',
      description: 'Moneybird API token',
      near: ['moneybird'],
      value: /[A-Za-z0-9_-]{43}|[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: ['moneybird:\n  api_token: <<{base64url:43}>>', 'moneybird_api_token: "<<{hex:64}>>"'],
      negative: [
        'MONEYBIRD_API_TOKEN={base64url:42}',
        'moneybird @ {hex:40}',
        'MONEYBIRD_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
