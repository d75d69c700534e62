import type { Provider } from '../rule.ts';

export default {
  id: 'login-radius',
  name: 'LoginRadius',
  docs: 'https://www.loginradius.com/docs/',
  revoke: 'https://adminconsole.loginradius.com',
  rules: [
    {
      id: 'api-secret',
      description: 'LoginRadius API secret',
      near: ['loginradius'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        "const loginradiusApiSecret = '<<{uuid}>>';",
        'https://api.loginradius.com/?api_secret=<<{uuid}>>',
        '- name: LOGINRADIUS_API_SECRET\n  value: "<<{uuid}>>"',
      ],
      negative: ['LOGINRADIUS_API_SECRET=<your-api-secret>'],
    },
  ],
} satisfies Provider;
