import type { Provider } from '../rule.ts';

export default {
  id: 'samsara',
  name: 'Samsara',
  docs: 'https://developers.samsara.com/docs/authentication',
  revoke: 'https://cloud.samsara.com, "Settings", "API tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'Samsara API token',
      keywords: ['samsara_api_'],
      pattern: /(?<![A-Za-z0-9_])samsara_api_[A-Za-z0-9]{30}(?![A-Za-z0-9_-])/,
      positive: [
        'export SAMSARA_API_TOKEN="<<samsara_api_{alnum:30}>>"',
        'samsara:\n  api_token: <<samsara_api_{alnum:30}>>',
      ],
      negative: [
        'SAMSARA_API_TOKEN=samsara_api_{alnum:29}',
        'samsaraClient.getStatusOfRequest(requestOptions)',
        'SAMSARA_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
