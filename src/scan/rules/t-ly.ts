import type { Provider } from '../rule.ts';

export default {
  id: 't-ly',
  name: 'T.LY',
  docs: 'https://t.ly/docs/',
  revoke: 'https://t.ly/settings#/api',
  rules: [
    {
      id: 'api-token',
      description: 'T.LY API token',
      near: ['tlyapi', 'tlytoken', 'tlykey'],
      value: /[A-Za-z0-9]{60}/,
      check: 'letters-and-digits',
      positive: ["$t_ly_api_token = '<<{alnum:60}>>';", 'T_LY_API_TOKEN=<<{alnum:60}>>'],
      negative: [
        'T_LY_API_TOKEN={alnum:61}',
        't-ly-2.1.0.tgz sha256:{hex:64}',
        'T_LY_API_TOKEN=your_t_ly_api_token_here',
      ],
    },
  ],
} satisfies Provider;
