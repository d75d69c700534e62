import type { Provider } from '../rule.ts';

export default {
  id: 'request-finance',
  name: 'Request Finance',
  docs: 'https://docs.request.finance',
  revoke: 'https://app.request.finance/account/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Request Finance API key',
      near: ['requestfinance'],
      value: /[A-Z0-9]{7}-[A-Z0-9]{7}-[A-Z0-9]{7}-[A-Z0-9]{7}/,
      check: 'letters-and-digits',
      positive: [
        'requestFinance.api_key = "<<{uppernum:7}-{uppernum:7}-{uppernum:7}-{uppernum:7}>>"',
        "define('REQUEST_FINANCE_API_KEY', '<<{uppernum:7}-{uppernum:7}-{uppernum:7}-{uppernum:7}>>');",
      ],
      negative: [
        'REQUEST_FINANCE_API_KEY={uppernum:6}-{uppernum:7}-{uppernum:7}-{uppernum:7}',
        'requestFinanceClient.getStatusOfRequest(requestOptions)',
        'const requestFinanceApiKey = process.env.REQUEST_FINANCE_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
