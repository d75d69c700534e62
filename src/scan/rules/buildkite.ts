import type { Provider } from '../rule.ts';

export default {
  id: 'buildkite',
  name: 'Buildkite',
  docs: 'https://buildkite.com/docs/apis/managing-api-tokens',
  revoke: 'https://buildkite.com/user/api-access-tokens',
  rules: [
    {
      id: 'api-access-token',
      description: 'Buildkite API access token',
      keywords: ['bkua_'],
      pattern: /(?<![A-Za-z0-9_])bkua_[0-9a-f]{40}(?![A-Za-z0-9_])/,
      positive: [
        '<add key="BUILDKITE_API_TOKEN" value="<<bkua_{hex:40}>>" />',
        'Authorization: Bearer <<bkua_{hex:40}>>',
      ],
      negative: [
        'export BUILDKITE_API_TOKEN="bkua_{hex:39}"',
        '"buildkiteApiToken": "bkua_{hex:41}",',
        'BUILDKITE_API_TOKEN=bkua_your-token-goes-here',
      ],
    },
    {
      id: 'agent-token',
      description: 'Buildkite agent or cluster token',
      keywords: ['bkct_', 'bkat_', 'bkpat_', 'bkaj_', 'bkpt_'],
      pattern: /(?<![A-Za-z0-9_])(?:bkct|bkat|bkpat|bkaj|bkpt)_[A-Za-z0-9]{30,100}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        '--buildkite-agent-token <<bkct_{alnum:28}k7>>',
        '{"token":"<<bkat_{alnum:28}k7>>"}',
        'export BUILDKITE_AGENT_TOKEN="<<bkpat_{alnum:28}k7>>"',
        '--buildkite-agent-token <<bkaj_{alnum:28}k7>>',
      ],
      negative: [
        'BUILDKITE_AGENT_TOKEN=bkct_{alnum:27}k7',
        "const buildkiteAgentToken = 'bkct_{alnum:101}';",
        'BUILDKITE_AGENT_TOKEN=bkct_your-token-goes-here',
      ],
    },
    {
      id: 'token-old',
      description: 'Buildkite API access or agent token',
      near: ['buildkite'],
      value: /[0-9a-f]{40}|[0-9a-f]{50}|[0-9a-zA-Z]{50}/,
      check: 'letters-and-digits',
      positive: ['BUILDKITE_API_TOKEN=<<{hex:40}>>', '"buildkiteAgentToken": "<<{hex:50}>>"'],
      negative: ['BUILDKITE_API_TOKEN={hex:39}', 'BUILDKITE_API_TOKEN=your_token_here'],
    },
  ],
} satisfies Provider;
