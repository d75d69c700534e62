import type { Provider } from '../rule.ts';

export default {
  id: 'lichess',
  name: 'Lichess',
  docs: 'https://lichess.org/api#section/Introduction/Authentication',
  revoke: 'https://lichess.org/account/oauth/token',
  rules: [
    {
      id: 'personal-access-token',
      description: 'Lichess personal access token',
      keywords: ['lip_'],
      pattern: /(?<![A-Za-z0-9_])lip_[A-Za-z0-9]{17,30}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'os.environ["LICHESS_TOKEN"] = "<<lip_{alnum:15}kQ>>"',
        'LICHESS_TOKEN=<<lip_{alnum:15}kQ>>',
      ],
      negative: [
        'export LICHESS_TOKEN="lip_{alnum:14}kQ"',
        '"lichessToken": "lip_{alnum:31}",',
        'LICHESS_TOKEN=lip_your-token-goes-here',
      ],
    },
    {
      id: 'oauth-token',
      description: 'Lichess OAuth access token',
      keywords: ['lio_'],
      pattern: /(?<![A-Za-z0-9_])lio_[A-Za-z0-9]{17,40}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: ['Authorization: Bearer <<lio_{alnum:15}kQ>>', 'lichess_token: <<lio_{alnum:15}kQ>>'],
      negative: [
        'LICHESS_TOKEN=lio_{alnum:14}kQ',
        "const lichessToken = 'lio_{alnum:41}';",
        'LICHESS_TOKEN=lio_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
