import type { Provider } from '../rule.ts';

export default {
  id: 'nylas',
  name: 'Nylas',
  docs: 'https://developer.nylas.com/docs/v3/auth/',
  revoke: 'https://dashboard-v3.nylas.com, "API keys"',
  rules: [
    {
      id: 'access-token',
      description: 'Nylas access token',
      near: ['nylas'],
      value: /[A-Za-z0-9]{30}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{ name: "NYLAS_ACCESS_TOKEN", value: "<<{alnum:30}>>" }',
        '{"nylas": {"accessToken": "<<{alnum:30}>>"}}',
      ],
      negative: [
        'NYLAS_ACCESS_TOKEN={alnum:31}',
        "import { createNylasClient } from 'nylas';",
        'NYLAS_ACCESS_TOKEN=your_nylas_access_token_here',
      ],
    },
    {
      id: 'v3-api-key',
      description: 'Nylas v3 API key',
      keywords: ['nyk_v0_'],
      pattern: /(?<![A-Za-z0-9_])nyk_v0_[A-Za-z0-9]{64}(?![A-Za-z0-9_-])/,
      positive: [
        '{ name: "NYLAS_API_KEY", value: "<<nyk_v0_{alnum:64}>>" }',
        '{"nylas": {"apiKey": "<<nyk_v0_{alnum:64}>>"}}',
      ],
      negative: [
        'NYLAS_API_KEY=nyk_v0_{alnum:65}',
        'nylas-2.1.0.tgz sha256:{hex:64}',
        'NYLAS_API_KEY=your_nylas_api_key_here',
      ],
    },
  ],
} satisfies Provider;
