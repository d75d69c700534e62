import type { Provider } from '../rule.ts';

export default {
  id: 'currency-freaks',
  name: 'CurrencyFreaks',
  docs: 'https://currencyfreaks.com/documentation.html',
  revoke: 'https://currencyfreaks.com/dashboard.html',
  rules: [
    {
      id: 'api-key',
      description: 'CurrencyFreaks API key',
      near: ['currencyfreaks'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'currencyfreaks.api.key=<<{lowernum:32}>>',
        'tool --currencyfreaks-api-key <<{lowernum:32}>>',
        '<currencyfreaksApiKey><<{lowernum:32}>></currencyfreaksApiKey>',
      ],
      negative: [
        'CURRENCYFREAKS_API_KEY={lowernum:31}',
        'currencyfreaks_api_key: {lowernum:33}',
        'md5 of currencyfreaks-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
