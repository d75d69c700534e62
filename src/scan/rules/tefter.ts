import type { Provider } from '../rule.ts';

export default {
  id: 'tefter',
  name: 'Tefter',
  docs: 'https://www.tefter.io',
  revoke: 'https://www.tefter.io/settings',
  rules: [
    {
      id: 'api-token',
      description: 'Tefter API token',
      near: ['tefter'],
      value: /[A-Za-z0-9]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'curl https://api.tefter.io/v1/me -H "Authorization: Bearer <<{alnum:20}>>"',
        'https://api.tefter.io/v1/check?api_token=<<{alnum:20}>>&format=json',
      ],
      negative: [
        'TEFTER_API_TOKEN={alnum:21}',
        "import { createTefterClient } from 'tefter';",
        'TEFTER_API_TOKEN=your_tefter_api_token_here',
      ],
    },
  ],
} satisfies Provider;
