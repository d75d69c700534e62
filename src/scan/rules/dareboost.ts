import type { Provider } from '../rule.ts';

export default {
  id: 'dareboost',
  name: 'Dareboost',
  docs: 'https://www.dareboost.com/en/documentation-api',
  revoke: 'dareboost.com, API settings of the account',
  rules: [
    {
      id: 'api-token',
      description: 'Dareboost API token',
      near: ['dareboost'],
      value: /[0-9A-Za-z]{60}/,
      check: 'digits-or-mixed-case',
      positive: [
        'DAREBOOST_API_TOKEN=<<{alnum:60}>>',
        'curl https://api.dareboost.com/ -H "Authorization: Bearer <<{alnum:60}>>"',
        'dareboostApiToken := "<<{alnum:60}>>"',
      ],
      negative: [
        '"dareboostApiToken": "{alnum:59}"',
        'dareboost_api_token: {alnum:61}',
        'DAREBOOST_API_TOKEN=your_api_token_here',
      ],
    },
  ],
} satisfies Provider;
