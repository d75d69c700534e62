import type { Provider } from '../rule.ts';

export default {
  id: 'polygon-io',
  name: 'Polygon.io',
  docs: 'https://polygon.io/docs',
  revoke: 'https://polygon.io/dashboard/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Polygon.io API key',
      near: ['polygon', 'polygonio'],
      value: /[A-Za-z0-9_-]{32}/,
      check: 'digits-or-mixed-case',
      positive: ['POLYGON_IO_API_KEY=<<{base64url:32}>>', '"polygonIoApiKey": "<<{base64url:32}>>"'],
      negative: [
        'POLYGON_IO_API_KEY={base64url:31}',
        '{hex:32}  polygon-io-2.1.0.zip',
        'POLYGON_IO_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
