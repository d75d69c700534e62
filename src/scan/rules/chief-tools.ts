import type { Provider } from '../rule.ts';

export default {
  id: 'chief-tools',
  name: 'Chief Tools',
  docs: 'https://docs.chief.app',
  revoke: 'https://account.chief.app/api/tokens',
  rules: [
    {
      id: 'token',
      description: 'Chief Tools token',
      keywords: ['ctp_', 'ctxp_'],
      pattern: /(?<![A-Za-z0-9_])(?:ctp|ctxp)_[A-Za-z0-9]{40,60}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        '<add key="CHIEF_TOOLS_TOKEN" value="<<ctp_{alnum:40}>>" />',
        'Authorization: Bearer <<ctxp_{alnum:40}>>',
      ],
      negative: [
        'export CHIEF_TOOLS_TOKEN="ctp_{alnum:39}"',
        '"chiefToolsToken": "ctp_{alnum:61}",',
        'CHIEF_TOOLS_TOKEN=ctp_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
