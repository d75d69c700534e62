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
        '{"requestFinance": {"apiKey": "<<{uppernum:7}-{uppernum:7}-{uppernum:7}-{uppernum:7}>>"}}',
        '<string name="request_finance_api_key"><<{uppernum:7}-{uppernum:7}-{uppernum:7}-{uppernum:7}>></string>',
      ],
      negative: [
        'REQUEST_FINANCE_API_KEY={uppernum:6}-{uppernum:7}-{uppernum:7}-{uppernum:7}',
        '"request-finance": "^2.1.0"',
        'request_finance_api_key: "{{ request_finance_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
