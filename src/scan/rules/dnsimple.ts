import type { Provider } from '../rule.ts';

export default {
  id: 'dnsimple',
  name: 'DNSimple',
  docs: 'https://developer.dnsimple.com/v2/oauth/',
  revoke: 'https://dnsimple.com, "Account", "Access tokens"',
  rules: [
    {
      id: 'access-token',
      description: 'DNSimple access token',
      near: ['dnsimple'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '"dnsimpleAccessToken": "<<{alnum:32}>>"',
        'private static final String DNSIMPLE_ACCESS_TOKEN = "<<{alnum:32}>>";',
        '{"dnsimple": {"access_token": "<<{alnum:32}>>"}}',
      ],
      negative: [
        'DNSIMPLE_ACCESS_TOKEN={alnum:31}',
        'dnsimple_access_token: {alnum:33}',
        'md5 of dnsimple-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
