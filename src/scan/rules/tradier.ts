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
        '[tradier]\naccess_token = "<<{alnum:28}>>"',
        '<add key="TradierAccessToken" value="<<{alnum:28}>>" />',
      ],
      negative: [
        'TRADIER_ACCESS_TOKEN={alnum:27}',
        '"tradier": "^2.1.0"',
        'tradier_access_token: "{{ tradier_access_token }}"',
      ],
    },
  ],
} satisfies Provider;
