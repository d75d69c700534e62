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
        'tool --daily-api-key <<{hex:64}>>',
        '<dailyApiKey><<{hex:64}>></dailyApiKey>',
        '[daily]\napi_key = <<{hex:64}>>',
      ],
      negative: ['"dailyApiKey": "{hex:63}"', 'DAILY_API_KEY={hex:65}', 'daily-2.4.1.tgz sha256:{hex:64}'],
    },
  ],
} satisfies Provider;
