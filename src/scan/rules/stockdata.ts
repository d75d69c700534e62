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
      check: 'letters-and-digits',
      positive: [
        "'stockdata' => ['api_token' => '<<{alnum:40}>>'],",
        'os.Setenv("STOCKDATA_API_TOKEN", "<<{alnum:40}>>")',
      ],
      negative: [
        'STOCKDATA_API_TOKEN={alnum:41}',
        'stockdata @ {hex:40}',
        'STOCKDATA_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
