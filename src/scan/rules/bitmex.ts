import type { Provider } from '../rule.ts';

export default {
  id: 'bitmex',
  name: 'BitMEX',
  docs: 'https://www.bitmex.com/app/apiKeys',
  revoke: 'https://www.bitmex.com/app/apiKeys',
  rules: [
    {
      id: 'api-secret',
      description: 'BitMEX API secret',
      near: ['bitmex'],
      value: /[0-9A-Za-z_-]{48}/,
      check: 'letters-and-digits',
      positive: [
        "const bitmexApiSecret = '<<{base64url:48}>>';",
        'https://api.bitmex.com/?api_secret=<<{base64url:48}>>',
        '- name: BITMEX_API_SECRET\n  value: "<<{base64url:48}>>"',
      ],
      negative: [
        'BITMEX_API_SECRET={base64url:47}',
        'bitmex_api_secret: {base64url:49}',
        'BITMEX_API_SECRET=<your-api-secret>',
      ],
    },
  ],
} satisfies Provider;
