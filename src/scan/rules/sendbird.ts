import type { Provider } from '../rule.ts';

export default {
  id: 'sendbird',
  name: 'Sendbird',
  docs: 'https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api#2-authentication',
  revoke: 'https://dashboard.sendbird.com, "Settings", "API tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'Sendbird API token',
      near: ['sendbird'],
      value: /[0-9a-f]{40}/,
      positive: ["const sendbirdApiToken = '<<{hex:40}>>';", 'sendbird.api.token=<<{hex:40}>>'],
      negative: [
        'SENDBIRD_API_TOKEN={hex:39}',
        'sendbird-1.0.tgz sha256 {hex:64}',
        'SENDBIRD_API_TOKEN=your_api_token_here',
      ],
    },
    {
      id: 'organization-key',
      description: 'Sendbird organization API key',
      near: ['sendbird'],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      positive: ['ENV SENDBIRD_API_KEY <<{uuid}>>', '  - name: SENDBIRD_API_KEY\n    value: "<<{uuid}>>"'],
      negative: [
        'SENDBIRD_API_KEY={hex:31}',
        'sendbird-1.0.tgz sha256 {hex:64}',
        'SENDBIRD_API_KEY=your_organization_key_here',
      ],
    },
  ],
} satisfies Provider;
