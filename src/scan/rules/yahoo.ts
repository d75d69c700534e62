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
      positive: [
        '{ name: "YAHOO_CLIENT_SECRET", value: "<<{hex:40}>>" }',
        '<string name="yahoo_client_secret"><<{hex:40}>></string>',
      ],
      negative: [
        'YAHOO_CLIENT_SECRET={hex:41}',
        'yahoo @ {hex:40}',
        'YAHOO_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
