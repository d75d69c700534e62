import type { Provider } from '../rule.ts';

export default {
  id: 'readwise',
  name: 'Readwise',
  docs: 'https://readwise.io/api_deets',
  revoke: 'https://readwise.io/access_token',
  rules: [
    {
      id: 'access-token',
      description: 'Readwise access token',
      near: ['readwise'],
      value: /[A-Za-z0-9]{50}/,
      check: 'letters-and-digits',
      positive: ['READWISE_ACCESS_TOKEN=<<{alnum:50}>>', '"readwiseAccessToken": "<<{alnum:50}>>"'],
      negative: [
        'READWISE_ACCESS_TOKEN={alnum:51}',
        "import { createReadwiseClient } from 'readwise';",
        'READWISE_ACCESS_TOKEN=your_readwise_access_token_here',
      ],
    },
  ],
} satisfies Provider;
