import type { Provider } from '../rule.ts';

export default {
  id: 'sift',
  name: 'Sift',
  docs: 'https://developers.sift.com/docs/curl/apis-overview',
  revoke: 'https://console.sift.com/developer/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Sift API key',
      near: ['siftscience', 'siftapi', 'siftkey', 'siftrest'],
      value: /[0-9a-f]{16}/,
      check: 'letters-and-digits',
      positive: ['<string name="sift_api_key"><<{hex:16}>></string>', 'val siftApiKey = "<<{hex:16}>>"'],
      negative: ['SIFT_API_KEY={hex:15}', '"sift": "^2.1.0"', 'siftApiKey: "${SIFT_API_KEY}"'],
    },
  ],
} satisfies Provider;
