import type { Provider } from '../rule.ts';

export default {
  id: 'zendesk',
  name: 'Zendesk',
  docs: 'https://developer.zendesk.com/api-reference/introduction/security-and-auth/',
  revoke: 'Zendesk Admin Center: "Apps and integrations", "API tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'Zendesk API token',
      near: ['zendesk'],
      value: /[A-Za-z0-9]{40}/,
      check: 'mixed-case-and-digits',
      positive: [
        'ZENDESK_API_TOKEN=<<{alnum:37}k7Q>>',
        'client = Client(zendesk_api_token="<<{alnum:37}k7Q>>")',
      ],
      negative: [
        'ZENDESK_API_TOKEN={alnum:36}k7Q',
        'zendesk-1.0.tgz sha256 {hex:64}',
        'ZENDESK_API_TOKEN=your_api_token_here',
      ],
    },
    {
      id: 'oauth-secret',
      description: 'Zendesk OAuth client secret',
      near: ['zendesk'],
      value: /[0-9a-f]{64}/,
      positive: ["const zendeskClientSecret = '<<{hex:64}>>';", 'zendesk.client.secret=<<{hex:64}>>'],
      negative: ['ZENDESK_CLIENT_SECRET={hex:63}', 'ZENDESK_CLIENT_SECRET=your_secret'],
    },
  ],
} satisfies Provider;
