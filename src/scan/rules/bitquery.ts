import type { Provider } from '../rule.ts';

export default {
  id: 'bitquery',
  name: 'Bitquery',
  docs: 'https://docs.bitquery.io',
  revoke: 'https://account.bitquery.io/user/api_v2/api_keys',
  rules: [
    {
      id: 'api-key',
      description: 'Bitquery API key',
      near: ['bitquery'],
      value: /(?:BQY[0-9A-Za-z]{29}|ory_at_[0-9A-Za-z._-]{87})/,
      positive: [
        'private static final String BITQUERY_API_KEY = "<<BQY{alnum:29}>>";',
        '{"bitquery": {"api_key": "<<BQY{alnum:29}>>"}}',
        'bitquery_api_key: <<BQY{alnum:29}>>',
      ],
      negative: ['bitqueryApiKey: process.env.BITQUERY_API_KEY', 'BITQUERY_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
