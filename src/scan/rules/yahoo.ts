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
      near: ['yahoo'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        '{ name: "YAHOO_CLIENT_SECRET", value: "<<{hex:40}>>" }',
        '{"yahoo": {"clientSecret": "<<{hex:40}>>"}}',
      ],
      negative: [
        'YAHOO_CLIENT_SECRET={hex:41}',
        'yahoo @ {hex:40}',
        'YAHOO_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
