import type { Provider } from '../rule.ts';

export default {
  id: 'gitea',
  name: 'Gitea',
  docs: 'https://docs.gitea.com/development/api-usage',
  revoke: 'Gitea: "Settings", "Applications"',
  rules: [
    {
      id: 'access-token',
      description: 'Gitea access token',
      near: ['gitea', 'forgejo', 'codeberg'],
      value: /(?<![/@#])[0-9a-f]{40}/,
      positive: ['GITEA_TOKEN=<<{hex:40}>>', 'client = Client(gitea_token="<<{hex:40}>>")'],
      negative: [
        'GITEA_TOKEN={hex:39}',
        'gitea-1.0.tgz sha256 {hex:64}',
        'GITEA_TOKEN=your_access_token_here',
      ],
    },
    {
      id: 'access-token-prefixed',
      description: 'Gitea access token',
      keywords: ['gta_'],
      pattern: /(?<![A-Za-z0-9_])gta_[A-Za-z0-9]{30,50}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: ['gitea_token: <<gta_{alnum:30}>>', '<add key="GITEA_TOKEN" value="<<gta_{alnum:30}>>" />'],
      negative: [
        'gitea_token: gta_{alnum:29}',
        'client = Client(gitea_token="gta_{alnum:51}")',
        'GITEA_TOKEN=gta_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
