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
      near: ['nasdaq', 'nasdaqdatalink', 'quandl'],
      value: /[A-Za-z0-9_-]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        "'nasdaq-data-link' => ['api_key' => '<<{base64url:20}>>'],",
        'os.Setenv("NASDAQ_DATA_LINK_API_KEY", "<<{base64url:20}>>")',
      ],
      negative: [
        'NASDAQ_DATA_LINK_API_KEY={base64url:19}',
        'nasdaqDataLinkClient.getStatusOfRequest(requestOptions)',
        'const nasdaqDataLinkApiKey = process.env.NASDAQ_DATA_LINK_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
