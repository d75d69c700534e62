import type { Provider } from '../rule.ts';

export default {
  id: 'pushbullet',
  name: 'Pushbullet',
  docs: 'https://docs.pushbullet.com',
  revoke: 'https://www.pushbullet.com/#settings/account',
  rules: [
    {
      id: 'access-token',
      description: 'Pushbullet access token',
      near: ['pushbullet'],
      value: /o\.[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'pushbullet:\n  access_token: <<o.{alnum:32}>>',
        'pushbullet_access_token: "<<o.{alnum:32}>>"',
      ],
      negative: [
        'PUSHBULLET_ACCESS_TOKEN=o.{alnum:33}',
        'MD5 (pushbullet-2.1.0.tar.gz) = {hex:32}',
        'PUSHBULLET_ACCESS_TOKEN=your_pushbullet_access_token_here',
      ],
    },
  ],
} satisfies Provider;
