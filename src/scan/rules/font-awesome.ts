import type { Provider } from '../rule.ts';

export default {
  id: 'font-awesome',
  name: 'Font Awesome',
  docs: 'https://docs.fontawesome.com/web/setup/packages',
  revoke: 'https://fontawesome.com/account/general',
  rules: [
    {
      id: 'auth-token',
      description: 'Font Awesome auth token',
      near: ['fontawesome'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'FONT_AWESOME_AUTH_TOKEN=<<{UUID}>>',
        'curl https://api.fontawesome.com/ -H "Authorization: Bearer <<{UUID}>>"',
        'fontAwesomeAuthToken := "<<{UUID}>>"',
        '//npm.fontawesome.com/:_authToken=<<{UUID}>>',
      ],
      negative: ['FONT_AWESOME_AUTH_TOKEN=your_auth_token_here'],
    },
  ],
} satisfies Provider;
