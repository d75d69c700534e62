import type { Provider } from '../rule.ts';

export default {
  id: 'infomaniak',
  name: 'Infomaniak',
  docs: 'https://developer.infomaniak.com/getting-started',
  revoke: 'https://manager.infomaniak.com/v3/ng/accounts/token/list',
  rules: [
    {
      id: 'api-token',
      description: 'Infomaniak API token',
      near: ['infomaniak'],
      value: /[A-Za-z0-9_-]{64,100}/,
      check: 'mixed-case-and-digits',
      positive: [
        'ENV INFOMANIAK_API_TOKEN <<{alnum:61}k7Q>>',
        '  - name: INFOMANIAK_API_TOKEN\n    value: "<<{alnum:61}k7Q>>"',
      ],
      negative: ['INFOMANIAK_API_TOKEN={alnum:60}', 'INFOMANIAK_API_TOKEN=your_api_token_here'],
    },
  ],
} satisfies Provider;
