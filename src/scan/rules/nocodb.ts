import type { Provider } from '../rule.ts';

export default {
  id: 'nocodb',
  name: 'NocoDB',
  docs: 'https://docs.nocodb.com/account-settings/api-tokens/',
  revoke: '"Account settings", "Tokens" of your NocoDB',
  rules: [
    {
      id: 'api-token',
      description: 'NocoDB API token',
      near: ['nocodb', 'nctoken', 'ncauth', 'xctoken', 'xcauth'],
      value: /[A-Za-z0-9_-]{40}|eyJ[A-Za-z0-9_-]{15,80}\.eyJ[A-Za-z0-9_-]{20,440}\.[A-Za-z0-9_-]{43,342}/,
      check: 'digits-or-mixed-case',
      positive: [
        'nocodb:\n  api_token: <<{base64url:40}>>',
        'nocodb_api_token: "<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>"',
      ],
      negative: [
        'NOCODB_API_TOKEN={base64url:41}',
        '"nocodb": "git+https://git.example/nocodb.git#{hex:40}"',
        'NOCODB_API_TOKEN=your_nocodb_api_token_here',
      ],
    },
  ],
} satisfies Provider;
