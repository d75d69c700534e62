import type { Provider } from '../rule.ts';

export default {
  id: 'twelve-data',
  name: 'Twelve Data',
  docs: 'https://twelvedata.com/docs#authentication',
  revoke: 'https://twelvedata.com/account/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Twelve Data API key',
      near: ['twelvedata'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['twelveData.api_key = "<<{hex:32}>>"', "define('TWELVE_DATA_API_KEY', '<<{hex:32}>>');"],
      negative: [
        'TWELVE_DATA_API_KEY={hex:31}',
        'twelve-data.min.js?v={hex:32}',
        'twelveDataApiKey: "${TWELVE_DATA_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
