import type { Provider } from '../rule.ts';

export default {
  id: 'paddle',
  name: 'Paddle',
  docs: 'https://developer.paddle.com/api-reference/about/api-keys',
  revoke: 'https://vendors.paddle.com/authentication-v2',
  rules: [
    {
      id: 'auth-token',
      description: 'Paddle auth token',
      near: [
        'paddleapi',
        'paddlekey',
        'paddletoken',
        'paddlesecret',
        'paddleauth',
        'paddleaccess',
        'paddleclient',
      ],
      value: /[0-9a-f]{50}/,
      check: 'letters-and-digits',
      positive: ['paddle.auth.token=<<{hex:50}>>', 'os.Setenv("PADDLE_AUTH_TOKEN", "<<{hex:50}>>")'],
      negative: [
        'PADDLE_AUTH_TOKEN={hex:49}',
        '"paddle": "^2.1.0"',
        'paddleAuthToken: "${PADDLE_AUTH_TOKEN}"',
      ],
    },
    {
      id: 'api-key',
      description: 'Paddle API key',
      keywords: ['pdl_live_apikey_', 'pdl_sdbx_apikey_'],
      pattern:
        /(?<![A-Za-z0-9_])(?:pdl_live_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}|pdl_sdbx_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3})(?![A-Za-z0-9_-])/,
      positive: [
        'https://api.paddle.com/v1/check?api_key=<<pdl_live_apikey_{lowernum:26}_{alnum:22}_{alnum:3}>>&format=json',
        'paddle.api.key=<<pdl_sdbx_apikey_{lowernum:26}_{alnum:22}_{alnum:3}>>',
      ],
      negative: [
        'PADDLE_API_KEY=pdl_live_apikey_{lowernum:25}_{alnum:22}_{alnum:3}',
        '"paddle": "^2.1.0"',
        'paddleApiKey: "${PADDLE_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
