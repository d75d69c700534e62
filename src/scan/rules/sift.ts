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
      near: ['sift', 'siftscience'],
      value: /[0-9a-f]{16}/,
      check: 'letters-and-digits',
      positive: ['{"sift": {"apiKey": "<<{hex:16}>>"}}', '<string name="sift_api_key"><<{hex:16}>></string>'],
      negative: ['SIFT_API_KEY={hex:15}', '"sift": "^2.1.0"', 'siftApiKey: "${SIFT_API_KEY}"'],
    },
  ],
} satisfies Provider;
