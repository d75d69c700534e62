import type { Provider } from '../rule.ts';

export default {
  id: 'circleci',
  name: 'CircleCI',
  docs: 'https://circleci.com/docs/managing-api-tokens/',
  revoke: 'https://app.circleci.com/settings/user/tokens',
  rules: [
    {
      id: 'personal-token',
      description: 'CircleCI personal API token',
      keywords: ['ccipat_'],
      pattern: /(?<![A-Za-z0-9_])CCIPAT_[A-Za-z0-9]{20,24}_[0-9A-Fa-f]{40}(?![A-Za-z0-9_])/,
      positive: [
        'circleci.token=<<CCIPAT_{alnum:22}_{hex:40}>>',
        "curl -H 'Authorization: Bearer <<CCIPAT_{alnum:22}_{hex:40}>>' https://api.test/v1",
      ],
      negative: [
        'circleci_token: CCIPAT_{alnum:22}_{hex:39}',
        'client = Client(circleci_token="CCIPAT_{alnum:22}_{hex:41}")',
        'CIRCLECI_TOKEN=CCIPAT_your-token-goes-here',
      ],
    },
    {
      id: 'project-token',
      description: 'CircleCI project API token',
      keywords: ['cciprj_'],
      pattern: /(?<![A-Za-z0-9_])CCIPRJ_[A-Za-z0-9]{20,24}_[0-9A-Fa-f]{40}(?![A-Za-z0-9_])/,
      positive: [
        'os.environ["CIRCLECI_TOKEN"] = "<<CCIPRJ_{alnum:22}_{hex:40}>>"',
        'CIRCLECI_TOKEN=<<CCIPRJ_{alnum:22}_{hex:40}>>',
      ],
      negative: [
        'export CIRCLECI_TOKEN="CCIPRJ_{alnum:22}_{hex:39}"',
        '"circleciToken": "CCIPRJ_{alnum:22}_{hex:41}",',
        'CIRCLECI_TOKEN=CCIPRJ_your-token-goes-here',
      ],
    },
    {
      id: 'token-old',
      description: 'CircleCI API token',
      near: ['circleci', 'circletoken', 'circleapi'],
      value: /[0-9a-f]{40}/,
      positive: ['ENV CIRCLECI_TOKEN <<{hex:40}>>', '  - name: CIRCLECI_TOKEN\n    value: "<<{hex:40}>>"'],
      negative: [
        'CIRCLECI_TOKEN={hex:39}',
        'circleci-1.0.tgz sha256 {hex:64}',
        'CIRCLECI_TOKEN=your_token_old_here',
      ],
    },
  ],
} satisfies Provider;
