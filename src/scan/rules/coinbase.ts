import type { Provider } from '../rule.ts';

export default {
  id: 'coinbase',
  name: 'Coinbase',
  docs: 'https://docs.cdp.coinbase.com/coinbase-app/docs/auth/api-key-authentication',
  revoke: 'https://portal.cdp.coinbase.com/access/api',
  rules: [
    {
      id: 'access-token',
      description: 'Coinbase access token or API secret',
      near: ['coinbase'],
      value: /[A-Za-z0-9_-]{64}/,
      check: 'letters-and-digits',
      positive: [
        'ENV COINBASE_API_SECRET <<{alnum:64}>>',
        '  - name: COINBASE_API_SECRET\n    value: "<<{alnum:64}>>"',
      ],
      negative: ['COINBASE_API_SECRET={alnum:63}', 'COINBASE_API_SECRET=your_api_secret_here'],
    },
    {
      id: 'api-secret',
      description: 'Coinbase API secret',
      near: ['coinbase'],
      value: /[A-Za-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: ['--coinbase-api-secret <<{alnum:30}k7>>', 'coinbase_api_secret: <<{alnum:30}k7>>'],
      negative: [
        'COINBASE_API_SECRET={alnum:29}k7',
        'coinbase-1.0.tgz sha256 {hex:64}',
        'COINBASE_API_SECRET=your_api_secret_here',
      ],
    },
    {
      id: 'exchange-secret',
      description: 'Coinbase Exchange API secret',
      near: ['coinbase', 'gdax'],
      value: /[A-Za-z0-9+/]{86}==/,
      positive: [
        'COINBASE_API_SECRET=<<{base64:86}==>>',
        'client = Client(coinbase_api_secret="<<{base64:86}==>>")',
      ],
      negative: [
        'COINBASE_API_SECRET={base64:85}==',
        'coinbase-1.0.tgz sha256 {hex:64}',
        'COINBASE_API_SECRET=your_exchange_secret_here',
      ],
    },
  ],
} satisfies Provider;
