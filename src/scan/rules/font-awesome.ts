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
        'private static final String FONT_AWESOME_AUTH_TOKEN = "<<{UUID}>>";',
        '{"font_awesome": {"auth_token": "<<{UUID}>>"}}',
        'font_awesome_auth_token: <<{UUID}>>',
      ],
      negative: ['fontAwesomeAuthToken: process.env.FONT_AWESOME_AUTH_TOKEN'],
    },
  ],
} satisfies Provider;
