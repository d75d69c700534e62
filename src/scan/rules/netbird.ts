import type { Provider } from '../rule.ts';

export default {
  id: 'netbird',
  name: 'NetBird',
  docs: 'https://docs.netbird.io/how-to/access-netbird-public-api',
  revoke: 'https://app.netbird.io/team/users',
  rules: [
    {
      id: 'access-token',
      description: 'NetBird personal access token',
      keywords: ['nbp_'],
      pattern: /(?<![A-Za-z0-9_])nbp_[A-Za-z0-9]{36}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'NETBIRD_ACCESS_TOKEN=<<nbp_{alnum:36}>>',
        'client = Client(netbird_access_token="<<nbp_{alnum:36}>>")',
      ],
      negative: [
        'NETBIRD_ACCESS_TOKEN=nbp_{alnum:35}',
        "const netbirdAccessToken = 'nbp_{alnum:37}';",
        'NETBIRD_ACCESS_TOKEN=nbp_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
