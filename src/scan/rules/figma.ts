import type { Provider } from '../rule.ts';

export default {
  id: 'figma',
  name: 'Figma',
  docs: 'https://www.figma.com/developers/api#access-tokens',
  revoke: 'https://www.figma.com/settings, "Security"',
  rules: [
    {
      id: 'personal-access-token',
      description: 'Figma personal access token',
      keywords: ['figd_'],
      pattern: /(?<![A-Za-z0-9_])figd_[A-Za-z0-9_-]{38,44}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'client = Client(figma_token="<<figd_{alnum:38}>>")',
        'os.environ["FIGMA_TOKEN"] = "<<figd_{alnum:38}>>"',
      ],
      negative: [
        'figma_token: figd_{alnum:37}',
        'client = Client(figma_token="figd_{alnum:45}")',
        'FIGMA_TOKEN=figd_your-token-goes-here',
      ],
    },
    {
      id: 'oauth-token',
      description: 'Figma OAuth token',
      keywords: ['figu_', 'figor_', 'figo_', 'figoh_'],
      pattern: /(?<![A-Za-z0-9_])(?:figu|figor|figo|figoh)_[A-Za-z0-9_-]{38,60}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        '<add key="FIGMA_OAUTH_TOKEN" value="<<figu_{alnum:38}>>" />',
        'Authorization: Bearer <<figor_{alnum:38}>>',
        'figma_oauth_token: <<figo_{alnum:38}>>',
        '<add key="FIGMA_OAUTH_TOKEN" value="<<figoh_{alnum:38}>>" />',
      ],
      negative: [
        'export FIGMA_OAUTH_TOKEN="figu_{alnum:37}"',
        '"figmaOauthToken": "figu_{alnum:61}",',
        'FIGMA_OAUTH_TOKEN=figu_your-token-goes-here',
      ],
    },
    {
      id: 'token-old',
      description: 'Figma personal access token',
      near: ['figma'],
      value: /[0-9]{5,7}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      positive: ['FIGMA_TOKEN=<<{digits:5}-{uuid}>>', '"figmaToken": "<<{digits:6}-{uuid}>>"'],
      negative: [
        'FIGMA_TOKEN={digits:4}-{uuid}',
        'figma-1.0.tgz sha256 {hex:64}',
        'FIGMA_TOKEN=your_token_old_here',
      ],
    },
  ],
} satisfies Provider;
