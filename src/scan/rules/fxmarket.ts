import type { Provider } from '../rule.ts';

export default {
  id: 'fxmarket',
  name: 'FXMarketAPI',
  docs: 'https://fxmarketapi.com/documentation',
  revoke: 'https://fxmarketapi.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'FXMarketAPI API key',
      near: ['fxmarket'],
      value: /[0-9A-Za-z_-]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        "define('FXMARKET_API_KEY', '<<{base64url:20}>>');",
        'docker run -e FXMARKET_API_KEY=<<{base64url:20}>> app',
        "'fxmarket' => ['api_key' => '<<{base64url:20}>>'],",
      ],
      negative: [
        '"fxmarketApiKey": "{base64url:19}"',
        'FXMARKET_API_KEY={base64url:21}',
        'FXMARKET_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
