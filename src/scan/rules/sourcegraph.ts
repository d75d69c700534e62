import type { Provider } from '../rule.ts';

export default {
  id: 'sourcegraph',
  name: 'Sourcegraph',
  docs: 'https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token',
  revoke: 'Sourcegraph: "Settings", "Access tokens"',
  rules: [
    {
      id: 'access-token',
      description: 'Sourcegraph access token',
      keywords: ['sgp_'],
      pattern: /(?<![A-Za-z0-9_])sgp_(?:(?:[0-9A-Fa-f]{16}|local)_)?[0-9A-Fa-f]{40}(?![A-Za-z0-9_])/,
      positive: [
        'SRC_ACCESS_TOKEN=<<sgp_{hex:16}_{hex:40}>>',
        'token: <<sgp_{hex:40}>>',
        '"accessToken": "<<sgp_local_{hex:40}>>"',
      ],
      negative: [
        'sourcegraph_access_token: sgp_{hex:16}_{hex:39}',
        'client = Client(sourcegraph_access_token="sgp_{hex:16}_{hex:41}")',
        'SOURCEGRAPH_ACCESS_TOKEN=sgp_your-token-goes-here',
      ],
    },
    {
      id: 'cody-key',
      description: 'Sourcegraph Cody gateway or license key',
      keywords: ['sgd_', 'sgs_', 'slk_'],
      pattern: /(?<![A-Za-z0-9_])(?:sgd|sgs|slk)_[0-9a-f]{64}(?![A-Za-z0-9_])/,
      positive: [
        'os.environ["SOURCEGRAPH_KEY"] = "<<sgd_{hex:64}>>"',
        'SOURCEGRAPH_KEY=<<sgs_{hex:64}>>',
        'client = Client(sourcegraph_key="<<slk_{hex:64}>>")',
      ],
      negative: [
        'export SOURCEGRAPH_KEY="sgd_{hex:63}"',
        '"sourcegraphKey": "sgd_{hex:65}",',
        'SOURCEGRAPH_KEY=sgd_your-key-goes-here',
      ],
    },
    {
      id: 'access-token-old',
      description: 'Sourcegraph access token',
      near: ['sourcegraph'],
      value: /(?<![/@#])[0-9a-f]{40}/,
      positive: [
        'ENV SOURCEGRAPH_ACCESS_TOKEN_OLD <<{hex:40}>>',
        '  - name: SOURCEGRAPH_ACCESS_TOKEN_OLD\n    value: "<<{hex:40}>>"',
      ],
      negative: [
        'SOURCEGRAPH_ACCESS_TOKEN_OLD={hex:39}',
        'sourcegraph-1.0.tgz sha256 {hex:64}',
        'SOURCEGRAPH_ACCESS_TOKEN_OLD=your_access_token_old_here',
      ],
    },
  ],
} satisfies Provider;
