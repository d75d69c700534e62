import type { Provider } from '../rule.ts';

export default {
  id: 'alconost',
  name: 'Alconost Nitro',
  docs: 'https://nitro.alconost.com/api/',
  revoke: 'nitro.alconost.com, API settings of the account',
  rules: [
    {
      id: 'api-key',
      description: 'Alconost Nitro API key',
      near: ['alconost'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'alconostApiKey := "<<{lowernum:32}>>"',
        '"alconostApiKey": "<<{lowernum:32}>>"',
        'private static final String ALCONOST_API_KEY = "<<{lowernum:32}>>";',
      ],
      negative: [
        '"alconostApiKey": "{lowernum:31}"',
        'ALCONOST_API_KEY={lowernum:33}',
        'md5 of alconost-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
