import type { Provider } from '../rule.ts';

export default {
  id: 'daily-co',
  name: 'Daily',
  docs: 'https://docs.daily.co/reference/rest-api',
  revoke: 'https://dashboard.daily.co/developers',
  rules: [
    {
      id: 'api-key',
      description: 'Daily API key',
      near: ['dailyco', 'dailyapi', 'dailykey', 'dailytoken'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'tool --daily-co-api-key <<{hex:64}>>',
        '<dailyCoApiKey><<{hex:64}>></dailyCoApiKey>',
        '[daily_co]\napi_key = <<{hex:64}>>',
      ],
      negative: [
        '"dailyCoApiKey": "{hex:63}"',
        'DAILY_CO_API_KEY={hex:65}',
        'daily-co-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
