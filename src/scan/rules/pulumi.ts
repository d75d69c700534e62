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
      positive: ['export PULUMI_ACCESS_TOKEN="<<pul-{hex:40}>>"', '--pulumi-access-token <<pul-{hex:40}>>'],
      negative: [
        'export PULUMI_ACCESS_TOKEN="pul-{hex:39}"',
        '"pulumiAccessToken": "pul-{hex:41}",',
        'PULUMI_ACCESS_TOKEN=pul-your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
