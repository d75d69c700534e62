import type { Provider } from '../rule.ts';

export default {
  id: 'untappd',
  name: 'Untappd',
  docs: 'https://untappd.com/api/docs',
  revoke: 'https://untappd.com/api/dashboard',
  rules: [
    {
      id: 'client-secret',
      description: 'Untappd client secret',
      near: ['untappd'],
      value: /[0-9A-F]{40}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.untappd.com/v1/me -H "Authorization: Bearer <<{HEX:40}>>"',
        'https://api.untappd.com/v1/check?client_secret=<<{HEX:40}>>&format=json',
      ],
      negative: [
        'UNTAPPD_CLIENT_SECRET={HEX:39}',
        'untappd @ {hex:40}',
        'UNTAPPD_CLIENT_SECRET=<your client secret>',
      ],
    },
  ],
} satisfies Provider;
