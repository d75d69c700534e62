import type { Provider } from '../rule.ts';

export default {
  id: 'coingecko',
  name: 'CoinGecko',
  docs: 'https://docs.coingecko.com/reference/setting-up-your-api-key',
  revoke: 'https://www.coingecko.com/en/developers/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'CoinGecko API key',
      near: ['coingecko'],
      value: /CG-[0-9A-Za-z]{24}/,
      positive: [
        'COINGECKO_API_KEY=<<CG-{alnum:24}>>',
        'curl https://pro-api.coingecko.com/ -H "Authorization: Bearer <<CG-{alnum:24}>>"',
        'coingeckoApiKey := "<<CG-{alnum:24}>>"',
      ],
      negative: [
        '"coingeckoApiKey": "CG-{alnum:23}"',
        'COINGECKO_API_KEY=CG-{alnum:25}',
        'coingeckoApiKey: process.env.COINGECKO_API_KEY',
      ],
    },
  ],
} satisfies Provider;
