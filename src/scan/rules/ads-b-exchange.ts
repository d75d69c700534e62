import type { Provider } from '../rule.ts';

export default {
  id: 'ads-b-exchange',
  name: 'ADS-B Exchange',
  docs: 'https://www.adsbexchange.com/data/',
  revoke: "adsbexchange.com, the account's API page",
  rules: [
    {
      id: 'api-key',
      description: 'ADS-B Exchange API key',
      near: ['adsbexchange'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        '<adsbexchangeApiKey><<{uuid}>></adsbexchangeApiKey>',
        '[adsbexchange]\napi_key = <<{uuid}>>',
        "Adsbexchange.api_key = '<<{uuid}>>'",
      ],
      negative: ['ADSBEXCHANGE_API_KEY=${ADSBEXCHANGE_API_KEY}'],
    },
  ],
} satisfies Provider;
