import type { Provider } from '../rule.ts';

export default {
  id: 'samsara',
  name: 'Samsara',
  docs: 'https://developers.samsara.com/docs/authentication',
  revoke: 'https://cloud.samsara.com, "Settings", "API Tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'Samsara API token',
      keywords: ['samsara_api_'],
      pattern: /(?<![A-Za-z0-9_])samsara_api_[A-Za-z0-9]{26,32}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'client = Client(samsara_api_token="<<samsara_api_{alnum:26}>>")',
        'os.environ["SAMSARA_API_TOKEN"] = "<<samsara_api_{alnum:26}>>"',
      ],
      negative: [
        'samsara_api_token: samsara_api_{alnum:25}',
        'client = Client(samsara_api_token="samsara_api_{alnum:33}")',
        'SAMSARA_API_TOKEN=samsara_api_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
