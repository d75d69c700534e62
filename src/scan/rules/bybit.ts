import type { Provider } from '../rule.ts';

export default {
  id: 'bybit',
  name: 'Bybit',
  docs: 'https://bybit-exchange.github.io/docs/v5/intro',
  revoke: 'https://www.bybit.com/app/user/api-management',
  rules: [
    {
      id: 'api-secret',
      description: 'Bybit API secret',
      near: ['bybit'],
      value: /[0-9A-Za-z]{36}/,
      check: 'digits-or-mixed-case',
      positive: [
        "define('BYBIT_API_SECRET', '<<{alnum:36}>>');",
        'docker run -e BYBIT_API_SECRET=<<{alnum:36}>> app',
        "'bybit' => ['api_secret' => '<<{alnum:36}>>'],",
      ],
      negative: [
        '"bybitApiSecret": "{alnum:35}"',
        'BYBIT_API_SECRET={alnum:37}',
        'bybitApiSecret: process.env.BYBIT_API_SECRET',
      ],
    },
  ],
} satisfies Provider;
