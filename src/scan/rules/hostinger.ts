import type { Provider } from '../rule.ts';

export default {
  id: 'hostinger',
  name: 'Hostinger',
  docs: 'https://developers.hostinger.com',
  revoke: 'https://hpanel.hostinger.com/profile/api',
  rules: [
    {
      id: 'api-token',
      description: 'Hostinger API token',
      near: ['hostinger'],
      value: /[0-9A-Za-z]{48}/,
      check: 'digits-or-mixed-case',
      positive: [
        '# Hostinger API token: <<{alnum:48}>>',
        "const hostingerApiToken = '<<{alnum:48}>>';",
        'https://api.hostinger.com/?api_token=<<{alnum:48}>>',
      ],
      negative: [
        '"hostingerApiToken": "{alnum:47}"',
        'HOSTINGER_API_TOKEN={alnum:49}',
        'hostingerApiToken: process.env.HOSTINGER_API_TOKEN',
      ],
    },
  ],
} satisfies Provider;
