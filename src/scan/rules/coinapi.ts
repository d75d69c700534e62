import type { Provider } from '../rule.ts';

export default {
  id: 'coinapi',
  name: 'CoinAPI',
  docs: 'https://docs.coinapi.io/authentication/',
  revoke: 'https://customerportal.coinapi.io/apikeys',
  rules: [
    {
      id: 'api-key',
      description: 'CoinAPI API key',
      near: ['coinapi'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        "define('COINAPI_API_KEY', '<<{UUID}>>');",
        'docker run -e COINAPI_API_KEY=<<{UUID}>> app',
        "'coinapi' => ['api_key' => '<<{UUID}>>'],",
      ],
      negative: ['coinapiApiKey: process.env.COINAPI_API_KEY'],
    },
  ],
} satisfies Provider;
