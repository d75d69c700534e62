import type { Provider } from '../rule.ts';

export default {
  id: 'kite-connect',
  name: 'Kite Connect',
  docs: 'https://kite.trade/docs/connect/v3/',
  revoke: 'https://developers.kite.trade/apps',
  rules: [
    {
      id: 'api-secret',
      description: 'Kite Connect API secret',
      near: ['kiteconnect', 'kiteapi', 'kitesecret', 'zerodha'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.kiteconnect.com/?api_secret=<<{lowernum:32}>>',
        '- name: KITE_CONNECT_API_SECRET\n  value: "<<{lowernum:32}>>"',
        'kite_connect:\n  api_secret: "<<{lowernum:32}>>"',
      ],
      negative: [
        '"kiteConnectApiSecret": "{lowernum:31}"',
        'KITE_CONNECT_API_SECRET={lowernum:33}',
        'md5 of kite-connect-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
