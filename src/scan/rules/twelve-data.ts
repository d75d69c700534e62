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
      positive: [
        'variable "twelve_data_api_key" {\n  default = "<<{hex:32}>>"\n}',
        '# Twelve Data API key: <<{hex:32}>>',
      ],
      negative: [
        'TWELVE_DATA_API_KEY={hex:31}',
        '{hex:32}  twelve-data-2.1.0.zip',
        'TWELVE_DATA_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
