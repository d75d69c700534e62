import type { Provider } from '../rule.ts';

export default {
  id: 'friendli',
  name: 'Friendli',
  docs: 'https://friendli.ai/docs/guides/personal_access_tokens',
  revoke: 'https://suite.friendli.ai, "Personal access tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'Friendli API token',
      keywords: ['flp_'],
      pattern: /(?<![A-Za-z0-9_])flp_[0-9A-Za-z]{46,60}(?![A-Za-z0-9_])/,
      positive: [
        '<friendliApiToken><<flp_{alnum:50}>></friendliApiToken>',
        '[friendli]\napi_token = <<flp_{alnum:50}>>',
        "Friendli.api_token = '<<flp_{alnum:50}>>'",
      ],
      negative: ['FRIENDLI_API_TOKEN=${FRIENDLI_API_TOKEN}', 'FRIENDLI_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
