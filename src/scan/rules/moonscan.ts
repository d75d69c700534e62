import type { Provider } from '../rule.ts';

export default {
  id: 'moonscan',
  name: 'Moonscan',
  docs: 'https://docs.moonscan.io',
  revoke: 'https://moonscan.io/myapikey',
  rules: [
    {
      id: 'api-key',
      description: 'Moonscan API key',
      near: ['moonscan', 'moonbeamscan'],
      value: /[A-Z0-9]{34}/,
      check: 'letters-and-digits',
      positive: ["$moonscan_api_key = '<<{uppernum:34}>>';", 'MOONSCAN_API_KEY=<<{uppernum:34}>>'],
      negative: [
        'MOONSCAN_API_KEY={uppernum:33}',
        '"moonscan": "^2.1.0"',
        'moonscanApiKey: "${MOONSCAN_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
