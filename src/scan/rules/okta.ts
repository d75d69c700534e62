import type { Provider } from '../rule.ts';

export default {
  id: 'okta',
  name: 'Okta',
  docs: 'https://developer.okta.com/docs/guides/create-an-api-token/',
  revoke: 'Okta: "Security", "API", "Tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'Okta API token',
      near: ['okta'],
      value: /00[A-Za-z0-9_-]{40}/,
      check: 'mixed-case',
      positive: ['--okta-api-token <<00{alnum:40}>>', 'okta_api_token: <<00{alnum:40}>>'],
      negative: [
        'OKTA_API_TOKEN=00{alnum:39}',
        'okta-1.0.tgz sha256 {hex:64}',
        'OKTA_API_TOKEN=your_api_token_here',
      ],
    },
    {
      id: 'client-secret',
      description: 'Okta client secret',
      near: ['okta'],
      value: /[A-Za-z0-9_-]{40}|[A-Za-z0-9_-]{64}/,
      words: ['secret'],
      check: 'mixed-case-and-digits',
      positive: ['OKTA_CLIENT_SECRET=<<a{alnum:36}k7Q>>', '"oktaClientSecret": "<<{alnum:61}k7Q>>"'],
      negative: ['OKTA_CLIENT_SECRET={alnum:39}', 'OKTA_CLIENT_SECRET=your_client_secret'],
    },
    {
      id: 'ssws-header',
      description: 'Okta API token in a header',
      keywords: ['ssws 00'],
      pattern: /SSWS (?<secret>00[A-Za-z0-9_-]{40})(?![A-Za-z0-9_-])/,
      within: 60,
      positive: [
        'Authorization: SSWS <<00{base64url:40}>>',
        "curl -H 'Authorization: SSWS <<00{alnum:40}>>' https://x.okta.com",
      ],
      negative: ['Authorization: SSWS 00{alnum:39}', 'Authorization: SSWS ${api_token}'],
    },
  ],
} satisfies Provider;
