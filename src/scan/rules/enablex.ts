import type { Provider } from '../rule.ts';

export default {
  id: 'enablex',
  name: 'EnableX',
  docs: 'https://developer.enablex.io',
  revoke: "https://portal.enablex.io, the project's page",
  rules: [
    {
      id: 'app-key',
      description: 'EnableX app key',
      near: ['enablex'],
      value: /[0-9A-Za-z]{36}/,
      check: 'digits-or-mixed-case',
      positive: [
        "Enablex.app_key = '<<{alnum:36}>>'",
        'ENABLEX_APP_KEY=<<{alnum:36}>>',
        'curl https://api.enablex.io/ -H "Authorization: Bearer <<{alnum:36}>>"',
      ],
      negative: [
        'ENABLEX_APP_KEY={alnum:35}',
        'enablex_app_key: {alnum:37}',
        'ENABLEX_APP_KEY=${ENABLEX_APP_KEY}',
      ],
    },
  ],
} satisfies Provider;
