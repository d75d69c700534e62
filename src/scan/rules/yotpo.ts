import type { Provider } from '../rule.ts';

export default {
  id: 'yotpo',
  name: 'Yotpo',
  docs: 'https://core-api.yotpo.com/reference/yotpo-authentication',
  revoke: 'https://reviews.yotpo.com/#/display-settings',
  rules: [
    {
      id: 'secret-key',
      description: 'Yotpo secret key',
      near: ['yotpo'],
      value: /[A-Za-z0-9]{40}/,
      check: 'digits-or-mixed-case',
      positive: ['val yotpoSecretKey = "<<{alnum:40}>>"', 'process.env.YOTPO_SECRET_KEY = "<<{alnum:40}>>";'],
      negative: [
        'YOTPO_SECRET_KEY={alnum:39}',
        'yotpo @ {hex:40}',
        'yotpo_secret_key: "{{ yotpo_secret_key }}"',
      ],
    },
  ],
} satisfies Provider;
