import type { Provider } from '../rule.ts';

export default {
  id: 'lichess',
  name: 'Lichess',
  docs: 'https://lichess.org/api#section/Introduction/Authentication',
  revoke: 'https://lichess.org/account/oauth/token',
  rules: [
    {
      id: 'access-token',
      description: 'Lichess access token',
      keywords: ['lip_', 'lio_'],
      pattern: /(?<![A-Za-z0-9_])li[po]_[0-9A-Za-z]{20}(?![A-Za-z0-9_])/,
      positive: [
        'lichess:\n  access_token: "<<lip_{alnum:20}>>"',
        'os.environ["LICHESS_ACCESS_TOKEN"] = "<<lip_{alnum:20}>>"',
        'client = Lichess(access_token="<<lip_{alnum:20}>>")',
      ],
      negative: ['lichessAccessToken: process.env.LICHESS_ACCESS_TOKEN', 'LICHESS_ACCESS_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
