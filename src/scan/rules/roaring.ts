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
      near: ['roaringio', 'roaringapi', 'roaringkey', 'roaringtoken', 'roaringclient', 'roaringsecret'],
      value: /[A-Za-z0-9_-]{28}/,
      check: 'digits-or-mixed-case',
      positive: [
        'variable "roaring_api_key" {\n  default = "<<{base64url:28}>>"\n}',
        'requests.get(url, headers={"X-Roaring-Api-Key": "<<{base64url:28}>>"})',
      ],
      negative: [
        'ROARING_API_KEY={base64url:27}',
        '"roaring": "^2.1.0"',
        'roaringApiKey: "${ROARING_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
