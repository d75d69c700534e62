import type { Provider } from '../rule.ts';

export default {
  id: 'daytona',
  name: 'Daytona',
  docs: 'https://www.daytona.io/docs/en/api-keys/',
  revoke: 'https://app.daytona.io/dashboard/keys',
  rules: [
    {
      id: 'api-key',
      description: 'Daytona API key',
      keywords: ['dtn_'],
      pattern: /(?<![A-Za-z0-9_])dtn_[0-9a-f]{64}(?![A-Za-z0-9_])/,
      positive: [
        'daytona.api.key=<<dtn_{hex:64}>>',
        "curl -H 'Authorization: Bearer <<dtn_{hex:64}>>' https://api.test/v1",
      ],
      negative: [
        'daytona_api_key: dtn_{hex:63}',
        'client = Client(daytona_api_key="dtn_{hex:65}")',
        'DAYTONA_API_KEY=dtn_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
