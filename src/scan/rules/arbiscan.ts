import type { Provider } from '../rule.ts';

export default {
  id: 'arbiscan',
  name: 'Arbiscan',
  docs: 'https://docs.arbiscan.io',
  revoke: 'https://arbiscan.io/myapikey',
  rules: [
    {
      id: 'api-key',
      description: 'Arbiscan API key',
      near: ['arbiscan'],
      value: /[0-9A-Z]{34}/,
      check: 'letters-and-digits',
      positive: [
        '<arbiscanApiKey><<{uppernum:34}>></arbiscanApiKey>',
        '[arbiscan]\napi_key = <<{uppernum:34}>>',
        "Arbiscan.api_key = '<<{uppernum:34}>>'",
      ],
      negative: [
        'ARBISCAN_API_KEY={uppernum:33}',
        'ARBISCAN_API_KEY={uppernum:35}',
        'ARBISCAN_API_KEY=<your-api-key>',
      ],
    },
  ],
} satisfies Provider;
