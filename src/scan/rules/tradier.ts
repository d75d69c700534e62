import type { Provider } from '../rule.ts';

export default {
  id: 'tradier',
  name: 'Tradier',
  docs: 'https://documentation.tradier.com/brokerage-api/overview/authentication',
  revoke: 'https://web.tradier.com/user/api',
  rules: [
    {
      id: 'access-token',
      description: 'Tradier access token',
      near: ['tradier'],
      value: /[A-Za-z0-9]{28}/,
      check: 'digits-or-mixed-case',
      positive: [
        'private const string TradierAccessToken = "<<{alnum:28}>>";',
        'ENV TRADIER_ACCESS_TOKEN <<{alnum:28}>>',
      ],
      negative: [
        'TRADIER_ACCESS_TOKEN={alnum:29}',
        "import { createTradierClient } from 'tradier';",
        'TRADIER_ACCESS_TOKEN=your_tradier_access_token_here',
      ],
    },
  ],
} satisfies Provider;
