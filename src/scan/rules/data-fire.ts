import type { Provider } from '../rule.ts';

export default {
  id: 'data-fire',
  name: 'DataFire',
  docs: 'https://docs.datafire.io',
  revoke: 'datafire.io, account settings',
  rules: [
    {
      id: 'access-token',
      description: 'DataFire access token',
      near: ['datafire'],
      value: /[0-9A-Za-z._-]{175,190}/,
      check: 'letters-and-digits',
      positive: [
        'private static final String DATAFIRE_ACCESS_TOKEN = "<<{alnum:180}>>";',
        '{"datafire": {"access_token": "<<{alnum:180}>>"}}',
        'datafire_access_token: <<{alnum:180}>>',
      ],
      negative: ['datafireAccessToken: process.env.DATAFIRE_ACCESS_TOKEN', 'DATAFIRE_ACCESS_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
