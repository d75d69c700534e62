import type { Provider } from '../rule.ts';

export default {
  id: 'nasdaq-data-link',
  name: 'Nasdaq Data Link',
  docs: 'https://docs.data.nasdaq.com/docs/getting-started',
  revoke: 'https://data.nasdaq.com/account/profile',
  rules: [
    {
      id: 'api-key',
      description: 'Nasdaq Data Link API key',
      near: ['nasdaq', 'quandl'],
      value: /[A-Za-z0-9_-]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<add key="NasdaqDataLinkApiKey" value="<<{base64url:20}>>" />',
        '      - NASDAQ_DATA_LINK_API_KEY=<<{base64url:20}>>',
      ],
      negative: [
        'NASDAQ_DATA_LINK_API_KEY={base64url:19}',
        '"nasdaq-data-link": "^2.1.0"',
        'nasdaq_data_link_api_key: "{{ nasdaq_data_link_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
