import type { Provider } from '../rule.ts';

export default {
  id: 'bitstamp',
  name: 'Bitstamp',
  docs: 'https://www.bitstamp.net/api/',
  revoke: 'https://www.bitstamp.net/account/security/api/',
  rules: [
    {
      id: 'api-secret',
      description: 'Bitstamp API key or secret',
      near: ['bitstamp'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<bitstampApiSecret><<{alnum:32}>></bitstampApiSecret>',
        '[bitstamp]\napi_secret = <<{alnum:32}>>',
        "Bitstamp.api_secret = '<<{alnum:32}>>'",
      ],
      negative: [
        'BITSTAMP_API_SECRET={alnum:31}',
        'bitstamp_api_secret: {alnum:33}',
        'md5 of bitstamp-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
