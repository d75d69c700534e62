import type { Provider } from '../rule.ts';

export default {
  id: 'dailymotion',
  name: 'Dailymotion',
  docs: 'https://developers.dailymotion.com/api/platform-api/',
  revoke: 'https://www.dailymotion.com/partner',
  rules: [
    {
      id: 'api-secret',
      description: 'Dailymotion API secret',
      near: ['dailymotion'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'tool --dailymotion-api-secret <<{hex:40}>>',
        '<dailymotionApiSecret><<{hex:40}>></dailymotionApiSecret>',
        '[dailymotion]\napi_secret = <<{hex:40}>>',
      ],
      negative: [
        '"dailymotionApiSecret": "{hex:39}"',
        'DAILYMOTION_API_SECRET={hex:41}',
        'dailymotion was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
