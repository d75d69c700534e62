import type { Provider } from '../rule.ts';

export default {
  id: 'coinmarketcap',
  name: 'CoinMarketCap',
  docs: 'https://coinmarketcap.com/api/documentation/v1/',
  revoke: 'https://pro.coinmarketcap.com/account',
  rules: [
    {
      id: 'api-key',
      description: 'CoinMarketCap API key',
      near: ['coinmarketcap', 'cmcapi', 'cmcpro'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        '- name: COINMARKETCAP_API_KEY\n  value: "<<{uuid}>>"',
        'coinmarketcap:\n  api_key: "<<{uuid}>>"',
        'os.environ["COINMARKETCAP_API_KEY"] = "<<{uuid}>>"',
      ],
      negative: ['COINMARKETCAP_API_KEY=${COINMARKETCAP_API_KEY}'],
    },
  ],
} satisfies Provider;
