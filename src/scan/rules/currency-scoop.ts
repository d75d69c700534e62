import type { Provider } from '../rule.ts';

export default {
  id: 'currency-scoop',
  name: 'CurrencyBeacon',
  docs: 'https://currencybeacon.com/api-documentation',
  revoke: 'https://currencybeacon.com/account/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'CurrencyBeacon API key',
      near: ['currencyscoop', 'currencybeacon'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        "Currencyscoop.api_key = '<<{alnum:32}>>'",
        'CURRENCYSCOOP_API_KEY=<<{alnum:32}>>',
        'curl https://api.currencybeacon.com/ -H "Authorization: Bearer <<{alnum:32}>>"',
      ],
      negative: [
        'CURRENCYSCOOP_API_KEY={alnum:31}',
        'CURRENCYSCOOP_API_KEY={alnum:33}',
        'md5 of currencyscoop-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
