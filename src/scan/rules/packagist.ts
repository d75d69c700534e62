import type { Provider } from '../rule.ts';

export default {
  id: 'packagist',
  name: 'Private Packagist',
  docs: 'https://packagist.com/docs/api',
  revoke: 'https://packagist.com, "Settings", "API access"',
  rules: [
    {
      id: 'organization-token',
      description: 'Private Packagist token',
      keywords: ['packagist_'],
      pattern: /(?<![A-Za-z0-9_])packagist_(?:out|ort|uut|urt)_[0-9a-f]{68}(?![A-Za-z0-9_])/,
      positive: [
        "curl -H 'Authorization: Bearer <<packagist_out_{hex:68}>>' https://api.test/v1",
        "const packagistToken = '<<packagist_ort_{hex:68}>>';",
        'packagist.token=<<packagist_uut_{hex:68}>>',
        "curl -H 'Authorization: Bearer <<packagist_urt_{hex:68}>>' https://api.test/v1",
      ],
      negative: [
        'export PACKAGIST_TOKEN="packagist_out_{hex:67}"',
        '"packagistToken": "packagist_out_{hex:69}",',
        'PACKAGIST_TOKEN=packagist_out_your-token-goes-here',
      ],
    },
    {
      id: 'api-credentials-key',
      description: 'Private Packagist API credentials key',
      keywords: ['packagist_ack_'],
      pattern: /(?<![A-Za-z0-9_])packagist_ack_[0-9a-f]{68}(?![A-Za-z0-9_])/,
      positive: [
        'PACKAGIST_API_KEY=<<packagist_ack_{hex:68}>>',
        'client = Client(packagist_api_key="<<packagist_ack_{hex:68}>>")',
      ],
      negative: [
        'PACKAGIST_API_KEY=packagist_ack_{hex:67}',
        "const packagistApiKey = 'packagist_ack_{hex:69}';",
        'PACKAGIST_API_KEY=packagist_ack_your-key-goes-here',
      ],
    },
    {
      id: 'api-credentials-secret',
      description: 'Private Packagist API credentials secret',
      keywords: ['packagist_acs_'],
      pattern: /(?<![A-Za-z0-9_])packagist_acs_[0-9a-f]{68}(?![A-Za-z0-9_])/,
      positive: [
        'packagist_api_secret: <<packagist_acs_{hex:68}>>',
        '<add key="PACKAGIST_API_SECRET" value="<<packagist_acs_{hex:68}>>" />',
      ],
      negative: [
        'packagist_api_secret: packagist_acs_{hex:67}',
        'client = Client(packagist_api_secret="packagist_acs_{hex:69}")',
        'PACKAGIST_API_SECRET=packagist_acs_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
