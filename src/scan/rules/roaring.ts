import type { Provider } from '../rule.ts';

export default {
  id: 'roaring',
  name: 'Roaring',
  docs: 'https://developer.roaring.io',
  revoke: 'https://app.roaring.io, "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Roaring API key',
      near: ['roaring'],
      value: /[A-Za-z0-9_-]{28}/,
      check: 'digits-or-mixed-case',
      positive: [
        '      - ROARING_API_KEY=<<{base64url:28}>>',
        'private const string RoaringApiKey = "<<{base64url:28}>>";',
      ],
      negative: [
        'ROARING_API_KEY={base64url:27}',
        'roaringClient.getStatusOfRequest(requestOptions)',
        'ROARING_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
