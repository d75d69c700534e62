import type { Provider } from '../rule.ts';

export default {
  id: 'github',
  name: 'GitHub',
  docs: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats',
  revoke: 'https://github.com/settings/tokens',
  rules: [
    {
      id: 'personal-access-token',
      description: 'GitHub personal access token',
      keywords: ['ghp_'],
      pattern: /(?<![A-Za-z0-9_])ghp_[A-Za-z0-9]{36}(?![A-Za-z0-9_])/,
      check: 'crc32-base62',
      positive: [
        'GITHUB_TOKEN=<<ghp_{mark}{alnum:30}{crc32-base62}>>',
        'git clone https://x:<<ghp_{mark}{alnum:30}{crc32-base62}>>@github.com/a/b.git',
        'Authorization: token <<ghp_{mark}{alnum:30}{crc32-base62}>>',
      ],
      negative: [
        'GITHUB_TOKEN=ghp_{alnum:36}',
        'GITHUB_TOKEN=ghp_{mark}{alnum:29}{crc32-base62}',
        'GITHUB_TOKEN=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
    {
      id: 'fine-grained-token',
      description: 'GitHub fine-grained personal access token',
      keywords: ['github_pat_'],
      pattern:
        /(?<![A-Za-z0-9_])github_pat_(?:[A-Za-z0-9]{22}_[A-Za-z0-9]{59}|[A-Za-z0-9]{82})(?![A-Za-z0-9_])/,
      positive: [
        'Authorization: Bearer <<github_pat_{alnum:22}_{alnum:59}>>',
        'gh_token: <<github_pat_{alnum:22}_{alnum:59}>>',
      ],
      negative: [
        'GH_TOKEN=github_pat_{alnum:22}_{alnum:58}',
        "const ghToken = 'github_pat_{alnum:22}_{alnum:60}';",
        'GH_TOKEN=github_pat_your-token-goes-here',
      ],
    },
    {
      id: 'oauth-token',
      description: 'GitHub OAuth access token',
      keywords: ['gho_'],
      pattern: /(?<![A-Za-z0-9_])gho_[A-Za-z0-9]{36}(?![A-Za-z0-9_])/,
      check: 'crc32-base62',
      positive: [
        'GITHUB_TOKEN=<<gho_{mark}{alnum:30}{crc32-base62}>>',
        'git clone https://x:<<gho_{mark}{alnum:30}{crc32-base62}>>@github.com/a/b.git',
        'Authorization: token <<gho_{mark}{alnum:30}{crc32-base62}>>',
      ],
      negative: [
        'GITHUB_TOKEN=gho_{alnum:36}',
        'GITHUB_TOKEN=gho_{mark}{alnum:29}{crc32-base62}',
        'GITHUB_TOKEN=gho_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
    {
      id: 'user-token',
      description: 'GitHub App user access token',
      keywords: ['ghu_'],
      pattern: /(?<![A-Za-z0-9_])ghu_[A-Za-z0-9]{36}(?![A-Za-z0-9_])/,
      check: 'crc32-base62',
      positive: [
        'GITHUB_TOKEN=<<ghu_{mark}{alnum:30}{crc32-base62}>>',
        'git clone https://x:<<ghu_{mark}{alnum:30}{crc32-base62}>>@github.com/a/b.git',
        'Authorization: token <<ghu_{mark}{alnum:30}{crc32-base62}>>',
      ],
      negative: [
        'GITHUB_TOKEN=ghu_{alnum:36}',
        'GITHUB_TOKEN=ghu_{mark}{alnum:29}{crc32-base62}',
        'GITHUB_TOKEN=ghu_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
    {
      id: 'installation-token',
      description: 'GitHub App installation access token',
      keywords: ['ghs_'],
      pattern: /(?<![A-Za-z0-9_])ghs_[A-Za-z0-9]{36}(?![A-Za-z0-9_])/,
      check: 'crc32-base62',
      positive: [
        'GITHUB_TOKEN=<<ghs_{mark}{alnum:30}{crc32-base62}>>',
        'git clone https://x:<<ghs_{mark}{alnum:30}{crc32-base62}>>@github.com/a/b.git',
        'Authorization: token <<ghs_{mark}{alnum:30}{crc32-base62}>>',
      ],
      negative: [
        'GITHUB_TOKEN=ghs_{alnum:36}',
        'GITHUB_TOKEN=ghs_{mark}{alnum:29}{crc32-base62}',
        'GITHUB_TOKEN=ghs_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
    {
      id: 'refresh-token',
      description: 'GitHub App refresh token',
      keywords: ['ghr_'],
      pattern: /(?<![A-Za-z0-9_])ghr_(?:[A-Za-z0-9]{76}|[A-Za-z0-9]{36})(?![A-Za-z0-9_])/,
      check: 'crc32-base62',
      positive: [
        'GITHUB_TOKEN=<<ghr_{mark}{alnum:70}{crc32-base62}>>',
        'git clone https://x:<<ghr_{mark}{alnum:70}{crc32-base62}>>@github.com/a/b.git',
        'Authorization: token <<ghr_{mark}{alnum:70}{crc32-base62}>>',
      ],
      negative: [
        'GITHUB_TOKEN=ghr_{alnum:76}',
        'GITHUB_TOKEN=ghr_{mark}{alnum:69}{crc32-base62}',
        'GITHUB_TOKEN=ghr_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
    {
      id: 'installation-token-signed',
      description: 'GitHub App installation access token',
      keywords: ['ghs_'],
      pattern:
        /(?<![A-Za-z0-9_])ghs_[0-9]{1,12}_eyJ[A-Za-z0-9_-]{20,600}\.[A-Za-z0-9_-]{20,1000}\.[A-Za-z0-9_-]{20,700}(?![A-Za-z0-9_-])/,
      within: 2400,
      positive: [
        '<add key="GITHUB_TOKEN" value="<<ghs_{digits:1}_eyJ{base64url:20}.{base64url:20}.{base64url:20}>>" />',
        'Authorization: Bearer <<ghs_{digits:1}_eyJ{base64url:20}.{base64url:20}.{base64url:20}>>',
      ],
      negative: [
        'export GITHUB_TOKEN="ghs_{digits:1}_eyJ{base64url:20}.{base64url:20}.{base64url:19}"',
        'GITHUB_TOKEN=ghs_your-token-goes-here',
      ],
    },
    {
      id: 'token-old',
      description: 'GitHub access token or client secret of 40 characters',
      near: ['github', 'ghtoken', 'ghpat'],
      value: /(?<![/@#])[0-9a-f]{40}/,
      positive: ['GITHUB_TOKEN=<<{hex:40}>>', '"githubClientSecret": "<<{hex:40}>>",'],
      negative: [
        'GITHUB_TOKEN={hex:39}',
        'https://raw.githubusercontent.com/oauthlib/oauthlib/{hex:40}/docs/logo.png',
        '[token]: https://github.com/a/auth-token/blob/{hex:40}/a.md',
        'GITHUB_SHA_TOKEN: actions/checkout@{hex:40}',
        'GITHUB_TOKEN=your_token_here',
      ],
    },
    {
      id: 'installation-token-old',
      description: 'GitHub App installation access token',
      near: ['github'],
      value: /v1\.[0-9a-f]{40}/,
      positive: ['ENV GITHUB_TOKEN <<v1.{hex:40}>>', '  - name: GITHUB_TOKEN\n    value: "<<v1.{hex:40}>>"'],
      negative: [
        'GITHUB_TOKEN=v1.{hex:39}',
        'github-1.0.tgz sha256 {hex:64}',
        'GITHUB_TOKEN=your_installation_token_old_here',
      ],
    },
  ],
} satisfies Provider;
