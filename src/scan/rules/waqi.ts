import type { Provider } from '../rule.ts';

export default {
  id: 'waqi',
  name: 'World Air Quality Index',
  docs: 'https://aqicn.org/json-api/doc/',
  revoke: 'https://aqicn.org/data-platform/token/',
  rules: [
    {
      id: 'api-token',
      description: 'World Air Quality Index API token',
      near: ['waqi', 'aqicn', 'aqiapi', 'aqitoken'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ["$waqi_api_token = '<<{hex:40}>>';", 'WAQI_API_TOKEN=<<{hex:40}>>'],
      negative: [
        'WAQI_API_TOKEN={hex:41}',
        'waqi @ {hex:40}',
        'WAQI_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
