import type { Provider } from '../rule.ts';

export default {
  id: 'settlemint',
  name: 'SettleMint',
  docs: 'https://console.settlemint.com/documentation/platform-components/security-and-authentication/personal-access-tokens',
  revoke: 'https://console.settlemint.com',
  rules: [
    {
      id: 'access-token',
      description: 'SettleMint access token',
      keywords: ['sm_pat_', 'sm_aat_', 'sm_sat_'],
      pattern: /(?<![A-Za-z0-9_])(?:sm_pat|sm_aat|sm_sat)_[A-Za-z0-9]{16}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        '"settlemintAccessToken": "<<sm_pat_{alnum:14}kQ>>",',
        'ENV SETTLEMINT_ACCESS_TOKEN <<sm_aat_{alnum:14}kQ>>',
        '  - name: SETTLEMINT_ACCESS_TOKEN\n    value: "<<sm_sat_{alnum:14}kQ>>"',
      ],
      negative: [
        'export SETTLEMINT_ACCESS_TOKEN="sm_pat_{alnum:13}kQ"',
        '"settlemintAccessToken": "sm_pat_{alnum:15}kQ",',
        'SETTLEMINT_ACCESS_TOKEN=sm_pat_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
