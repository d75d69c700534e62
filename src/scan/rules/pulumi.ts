import type { Provider } from '../rule.ts';

export default {
  id: 'pulumi',
  name: 'Pulumi',
  docs: 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/',
  revoke: 'https://app.pulumi.com/account/tokens',
  rules: [
    {
      id: 'access-token',
      description: 'Pulumi access token',
      keywords: ['pul-'],
      pattern: /(?<![A-Za-z0-9_])pul-[0-9a-f]{40}(?![A-Za-z0-9_])/,
      positive: [
        "curl -H 'Authorization: Bearer <<pul-{hex:40}>>' https://api.test/v1",
        "const pulumiAccessToken = '<<pul-{hex:40}>>';",
      ],
      negative: [
        'export PULUMI_ACCESS_TOKEN="pul-{hex:39}"',
        '"pulumiAccessToken": "pul-{hex:41}",',
        'PULUMI_ACCESS_TOKEN=pul-your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
