import type { Provider } from '../rule.ts';

export default {
  id: 'telnyx',
  name: 'Telnyx',
  docs: 'https://developers.telnyx.com/docs/overview',
  revoke: 'https://portal.telnyx.com/#/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Telnyx API key',
      near: ['telnyx'],
      value: /KEY[A-Za-z0-9_-]{55}/,
      check: 'letters-and-digits',
      positive: [
        '<string name="telnyx_api_key"><<KEY{base64url:55}>></string>',
        'val telnyxApiKey = "<<KEY{base64url:55}>>"',
      ],
      negative: [
        'TELNYX_API_KEY=KEY{base64url:54}',
        '"telnyx": "^2.1.0"',
        'telnyxApiKey: "${TELNYX_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
