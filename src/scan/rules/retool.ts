import type { Provider } from '../rule.ts';

export default {
  id: 'retool',
  name: 'Retool',
  docs: 'https://docs.retool.com/org-users/guides/retool-api/authentication',
  revoke: '"Settings", "API" of your Retool',
  rules: [
    {
      id: 'access-token',
      description: 'Retool access token',
      keywords: ['retool_'],
      pattern: /(?<![A-Za-z0-9_])retool_[a-z0-9]{26,40}(?![A-Za-z0-9_-])/,
      positive: [
        'process.env.RETOOL_ACCESS_TOKEN = "<<retool_{lowernum:26}>>";',
        "$retool_access_token = '<<retool_{lowernum:26}>>';",
      ],
      negative: [
        'RETOOL_ACCESS_TOKEN=retool_{lowernum:25}',
        "import { createRetoolClient } from 'retool';",
        'RETOOL_ACCESS_TOKEN=your_retool_access_token_here',
      ],
    },
  ],
} satisfies Provider;
