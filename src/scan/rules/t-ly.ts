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
      positive: [
        '<string name="t_ly_api_token"><<{alnum:60}>></string>',
        'val tLyApiToken = "<<{alnum:60}>>"',
      ],
      negative: [
        'T_LY_API_TOKEN={alnum:59}',
        't-ly-2.1.0.tgz sha256:{hex:64}',
        't_ly_api_token: "{{ t_ly_api_token }}"',
      ],
    },
  ],
} satisfies Provider;
