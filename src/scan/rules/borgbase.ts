import type { Provider } from '../rule.ts';

export default {
  id: 'borgbase',
  name: 'BorgBase',
  docs: 'https://docs.borgbase.com/api',
  revoke: 'https://www.borgbase.com/account?tab=2',
  rules: [
    {
      id: 'api-token',
      description: 'BorgBase API token',
      near: ['borgbase'],
      value: /[0-9A-Za-z/_.-]{148,152}/,
      check: 'letters-and-digits',
      positive: [
        'client = Borgbase(api_token="<<{alnum:60}.{alnum:45}.{alnum:43}>>")',
        'export BORGBASE_API_TOKEN="<<{alnum:60}.{alnum:45}.{alnum:43}>>"',
        "process.env.BORGBASE_API_TOKEN || '<<{alnum:60}.{alnum:45}.{alnum:43}>>'",
      ],
      negative: ['BORGBASE_API_TOKEN=your_api_token_here', 'BORGBASE_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
