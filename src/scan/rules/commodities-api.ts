import type { Provider } from '../rule.ts';

export default {
  id: 'commodities-api',
  name: 'Commodities-API',
  docs: 'https://commodities-api.com/documentation',
  revoke: 'https://commodities-api.com/dashboard',
  rules: [
    {
      id: 'access-key',
      description: 'Commodities-API access key',
      near: ['commodities'],
      value: /[0-9A-Za-z]{60}/,
      check: 'digits-or-mixed-case',
      positive: [
        'docker run -e COMMODITIES_API_ACCESS_KEY=<<{alnum:60}>> app',
        "'commodities-api' => ['access_key' => '<<{alnum:60}>>'],",
        'commodities.api.access.key=<<{alnum:60}>>',
      ],
      negative: [
        'COMMODITIES_API_ACCESS_KEY={alnum:59}',
        'COMMODITIES_API_ACCESS_KEY={alnum:61}',
        'COMMODITIES_API_ACCESS_KEY=${COMMODITIES_API_ACCESS_KEY}',
      ],
    },
  ],
} satisfies Provider;
