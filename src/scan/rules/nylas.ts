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
        'requests.get(url, headers={"X-Nylas-Access-Token": "<<{alnum:30}>>"})',
        'nylas.access_token = "<<{alnum:30}>>"',
      ],
      negative: [
        'NYLAS_ACCESS_TOKEN={alnum:29}',
        '"nylas": "^2.1.0"',
        'nylas_access_token: "{{ nylas_access_token }}"',
      ],
    },
    {
      id: 'v3-api-key',
      description: 'Nylas v3 API key',
      keywords: ['nyk_v0_'],
      pattern: /(?<![A-Za-z0-9_])nyk_v0_[A-Za-z0-9]{64}(?![A-Za-z0-9_-])/,
      positive: [
        'requests.get(url, headers={"X-Nylas-Api-Key": "<<nyk_v0_{alnum:64}>>"})',
        'nylas.api_key = "<<nyk_v0_{alnum:64}>>"',
      ],
      negative: [
        'NYLAS_API_KEY=nyk_v0_{alnum:63}',
        'nylas-2.1.0.tgz sha256:{hex:64}',
        'nylas_api_key: "{{ nylas_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
