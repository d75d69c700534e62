import type { Provider } from '../rule.ts';

export default {
  id: 'stockdata',
  name: 'StockData.org',
  docs: 'https://www.stockdata.org/documentation',
  revoke: 'https://www.stockdata.org/dashboard',
  rules: [
    {
      id: 'api-token',
      description: 'StockData.org API token',
      near: ['stockdata'],
      value: /[A-Za-z0-9]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        'curl https://api.stockdata.org/v1/me -H "Authorization: Bearer <<{alnum:40}>>"',
        'https://api.stockdata.org/v1/check?api_token=<<{alnum:40}>>&format=json',
      ],
      negative: [
        'STOCKDATA_API_TOKEN={alnum:39}',
        '"stockdata": "git+https://git.example/stockdata.git#{hex:40}"',
        'stockdataApiToken: "${STOCKDATA_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
