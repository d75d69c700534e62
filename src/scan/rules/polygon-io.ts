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
      near: ['polygonio', 'polygonapi', 'polygonkey', 'polygontoken'],
      value: /[A-Za-z0-9_-]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'export POLYGON_IO_API_KEY="<<{base64url:32}>>"',
        'polygon-io:\n  api_key: <<{base64url:32}>>',
      ],
      negative: [
        'POLYGON_IO_API_KEY={base64url:31}',
        'polygon-io.min.js?v={hex:32}',
        'polygonIoApiKey: "${POLYGON_IO_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
