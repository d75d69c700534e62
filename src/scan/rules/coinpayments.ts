import type { Provider } from '../rule.ts';

export default {
  id: 'coinpayments',
  name: 'CoinPayments',
  docs: 'https://www.coinpayments.net/apidoc-intro',
  revoke: 'https://www.coinpayments.net, "API keys"',
  rules: [
    {
      id: 'private-key',
      description: 'CoinPayments private key',
      near: ['coinpayments'],
      value: /[0-9A-Fa-f]{64}/,
      positive: [
        'COINPAYMENTS_PRIVATE_KEY=<<{hex:64}>>',
        'curl https://api.coinpayments.net/ -H "Authorization: Bearer <<{hex:64}>>"',
        'coinpaymentsPrivateKey := "<<{hex:64}>>"',
      ],
      negative: ['COINPAYMENTS_PRIVATE_KEY=your_private_key_here', 'COINPAYMENTS_PRIVATE_KEY=changeme'],
    },
  ],
} satisfies Provider;
