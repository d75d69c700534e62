import type { Provider } from '../rule.ts';

export default {
  id: 'trading-economics',
  name: 'Trading Economics',
  docs: 'https://docs.tradingeconomics.com/get_started/',
  revoke: 'https://developer.tradingeconomics.com',
  rules: [
    {
      id: 'api-key',
      description: 'Trading Economics API key',
      near: ['tradingeconomics'],
      value: /[0-9a-f]{15}:[a-z0-9]{15}/,
      check: 'letters-and-digits',
      positive: [
        'requests.get(url, headers={"X-TradingEconomics-Api-Key": "<<{hex:15}:{lowernum:15}>>"})',
        'tradingEconomics.api_key = "<<{hex:15}:{lowernum:15}>>"',
      ],
      negative: [
        'TRADING_ECONOMICS_API_KEY={hex:14}:{lowernum:15}',
        '"trading-economics": "^2.1.0"',
        'tradingEconomicsApiKey: "${TRADING_ECONOMICS_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
