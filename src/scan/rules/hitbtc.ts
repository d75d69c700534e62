import type { Provider } from '../rule.ts';

export default {
  id: 'hitbtc',
  name: 'HitBTC',
  docs: 'https://api.hitbtc.com',
  revoke: 'https://hitbtc.com/settings/api-keys',
  rules: [
    {
      id: 'api-secret',
      description: 'HitBTC API secret',
      near: ['hitbtc'],
      value: /[0-9A-Za-z_-]{32}/,
      check: 'letters-and-digits',
      positive: [
        '- name: HITBTC_API_SECRET\n  value: "<<{base64url:32}>>"',
        'hitbtc:\n  api_secret: "<<{base64url:32}>>"',
        'os.environ["HITBTC_API_SECRET"] = "<<{base64url:32}>>"',
      ],
      negative: [
        'HITBTC_API_SECRET={base64url:31}',
        'HITBTC_API_SECRET={base64url:33}',
        'md5 of hitbtc-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
