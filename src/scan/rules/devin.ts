import type { Provider } from '../rule.ts';

export default {
  id: 'devin',
  name: 'Devin',
  docs: 'https://docs.devin.ai/api-reference/overview',
  revoke: 'https://app.devin.ai/settings/api-keys',
  rules: [
    {
      id: 'personal-api-key',
      description: 'Devin personal API key',
      keywords: ['apk_user_'],
      pattern: /(?<![A-Za-z0-9_])apk_user_[A-Za-z0-9+/]{80,200}={0,2}(?![A-Za-z0-9+/=])/,
      check: 'irregular',
      positive: [
        'devin_api_key: <<apk_user_{base64:80}>>',
        '<add key="DEVIN_API_KEY" value="<<apk_user_{base64:80}>>" />',
      ],
      negative: [
        'devin_api_key: apk_user_{base64:79}',
        'client = Client(devin_api_key="apk_user_{base64:201}")',
        'DEVIN_API_KEY=apk_user_your-key-goes-here',
      ],
    },
    {
      id: 'service-api-key',
      description: 'Devin service API key',
      keywords: ['apk_'],
      pattern: /(?<![A-Za-z0-9_])apk_[A-Za-z0-9+/]{80,110}={0,2}(?![A-Za-z0-9+/=])/,
      check: 'irregular',
      positive: ['export DEVIN_API_KEY="<<apk_{base64:80}>>"', '--devin-api-key <<apk_{base64:80}>>'],
      negative: [
        'export DEVIN_API_KEY="apk_{base64:79}"',
        '"devinApiKey": "apk_{base64:111}",',
        'DEVIN_API_KEY=apk_your-key-goes-here',
      ],
    },
    {
      id: 'service-user-token',
      description: 'Devin service user token',
      keywords: ['cog_'],
      pattern: /(?<![A-Za-z0-9_])cog_[a-z2-7]{52}(?![A-Za-z0-9_])/,
      positive: [
        'ENV DEVIN_TOKEN <<cog_{lower:52}>>',
        '  - name: DEVIN_TOKEN\n    value: "<<cog_{lower:52}>>"',
      ],
      negative: [
        'DEVIN_TOKEN=cog_{lower:51}',
        "const devinToken = 'cog_{lower:53}';",
        'DEVIN_TOKEN=cog_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
