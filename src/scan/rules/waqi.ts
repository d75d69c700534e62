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
      positive: ["const waqiApiToken = '<<{hex:40}>>';", 'export WAQI_API_TOKEN="<<{hex:40}>>"'],
      negative: [
        'WAQI_API_TOKEN={hex:39}',
        '"waqi": "git+https://git.example/waqi.git#{hex:40}"',
        'const waqiApiToken = process.env.WAQI_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
