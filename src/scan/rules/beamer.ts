import type { Provider } from '../rule.ts';

export default {
  id: 'beamer',
  name: 'Beamer',
  docs: 'https://www.getbeamer.com/api',
  revoke: 'https://app.getbeamer.com/settings',
  rules: [
    {
      id: 'api-token',
      description: 'Beamer API token',
      near: ['beamer'],
      value: /b_[A-Za-z0-9_=-]{44}/,
      positive: ['BEAMER_API_KEY=<<b_{alnum:43}=>>', '"beamerApiKey": "<<b_{alnum:44}>>"'],
      negative: [
        'BEAMER_API_KEY=b_{base64url:43}',
        'beamer-1.0.tgz sha256 {hex:64}',
        'BEAMER_API_KEY=your_api_token_here',
      ],
    },
  ],
} satisfies Provider;
