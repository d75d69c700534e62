import type { Provider } from '../rule.ts';

export default {
  id: 'yahoo',
  name: 'Yahoo',
  docs: 'https://developer.yahoo.com/oauth2/guide/',
  revoke: 'https://developer.yahoo.com/apps/',
  rules: [
    {
      id: 'client-secret',
      description: 'Yahoo client secret',
      near: ['yahooclient', 'yahooapi', 'yahoosecret', 'yahooconsumer'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ['YAHOO_CLIENT_SECRET=<<{hex:40}>>', '"yahooClientSecret": "<<{hex:40}>>"'],
      negative: [
        'YAHOO_CLIENT_SECRET={hex:39}',
        'yahoo @ {hex:40}',
        'yahoo_client_secret: "{{ yahoo_client_secret }}"',
      ],
    },
  ],
} satisfies Provider;
