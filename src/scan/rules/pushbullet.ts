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
        '"pushbulletAccessToken": "<<o.{alnum:32}>>"',
        "const pushbulletAccessToken = '<<o.{alnum:32}>>';",
      ],
      negative: [
        'PUSHBULLET_ACCESS_TOKEN=o.{alnum:31}',
        'pushbullet.min.js?v={hex:32}',
        'pushbullet_access_token: "{{ pushbullet_access_token }}"',
      ],
    },
  ],
} satisfies Provider;
