import type { Provider } from '../rule.ts';

export default {
  id: 'snipcart',
  name: 'Snipcart',
  docs: 'https://docs.snipcart.com/v3/api-reference/authentication',
  revoke: 'https://app.snipcart.com/dashboard/account/credentials',
  rules: [
    {
      id: 'secret-key',
      description: 'Snipcart secret key',
      near: ['snipcart'],
      value: /[A-Za-z0-9]{75}/,
      positive: [
        '      - SNIPCART_SECRET_KEY=<<{alnum:75}>>',
        'private const string SnipcartSecretKey = "<<{alnum:75}>>";',
      ],
      negative: [
        'SNIPCART_SECRET_KEY={alnum:74}',
        'snipcart-2.1.0.tgz sha256:{hex:64}',
        'snipcartSecretKey: "${SNIPCART_SECRET_KEY}"',
      ],
    },
  ],
} satisfies Provider;
