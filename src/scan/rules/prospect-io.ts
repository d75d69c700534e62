import type { Provider } from '../rule.ts';

export default {
  id: 'prospect-io',
  name: 'Prospect.io',
  docs: 'https://developer.overloop.com',
  revoke: 'https://app.prospect.io, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Prospect.io API key',
      near: ['prospectio', 'prospectapi', 'prospectkey', 'prospecttoken'],
      value: /[A-Za-z0-9_-]{50}/,
      check: 'letters-and-digits',
      positive: [
        'prospectIo.api_key = "<<{base64url:50}>>"',
        "define('PROSPECT_IO_API_KEY', '<<{base64url:50}>>');",
      ],
      negative: [
        'PROSPECT_IO_API_KEY={base64url:49}',
        '"prospect-io": "^2.1.0"',
        'prospectIoApiKey: "${PROSPECT_IO_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
