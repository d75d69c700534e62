import type { Provider } from '../rule.ts';

export default {
  id: 'polygonscan',
  name: 'PolygonScan',
  docs: 'https://docs.polygonscan.com/getting-started/viewing-api-usage-statistics',
  revoke: 'https://polygonscan.com/myapikey',
  rules: [
    {
      id: 'api-key',
      description: 'PolygonScan API key',
      near: ['polygonscan'],
      value: /[A-Z0-9]{34}/,
      check: 'letters-and-digits',
      positive: [
        '# PolygonScan API key: <<{uppernum:34}>>',
        'requests.get(url, headers={"X-Polygonscan-Api-Key": "<<{uppernum:34}>>"})',
      ],
      negative: [
        'POLYGONSCAN_API_KEY={uppernum:33}',
        '"polygonscan": "^2.1.0"',
        'polygonscan_api_key: "{{ polygonscan_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
