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
        'kite.connect.api.secret=<<{lowernum:32}>>',
        'tool --kite-connect-api-secret <<{lowernum:32}>>',
        '<kiteConnectApiSecret><<{lowernum:32}>></kiteConnectApiSecret>',
      ],
      negative: [
        'KITE_CONNECT_API_SECRET={lowernum:31}',
        'KITE_CONNECT_API_SECRET={lowernum:33}',
        'md5 of kite-connect-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
