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
      positive: [
        'curl https://api.moneybird.com/v1/me -H "Authorization: Bearer <<{base64url:43}>>"',
        'https://api.moneybird.com/v1/check?api_token=<<{hex:64}>>&format=json',
      ],
      negative: [
        'MONEYBIRD_API_TOKEN={base64url:42}',
        '"moneybird": "git+https://git.example/moneybird.git#{hex:40}"',
        'moneybirdApiToken: "${MONEYBIRD_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
