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
      near: ['paddle'],
      value: /[0-9a-f]{50}/,
      check: 'letters-and-digits',
      positive: ['export PADDLE_AUTH_TOKEN="<<{hex:50}>>"', 'paddle:\n  auth_token: <<{hex:50}>>'],
      negative: [
        'PADDLE_AUTH_TOKEN={hex:49}',
        'paddleClient.getStatusOfRequest(requestOptions)',
        'PADDLE_AUTH_TOKEN=<your auth token>',
      ],
    },
    {
      id: 'api-key',
      description: 'Paddle API key',
      keywords: ['pdl_live_apikey_', 'pdl_sdbx_apikey_'],
      pattern:
        /(?<![A-Za-z0-9_])(?:pdl_live_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}|pdl_sdbx_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3})(?![A-Za-z0-9_-])/,
      positive: [
        'paddle_api_key: "<<pdl_live_apikey_{lowernum:26}_{alnum:22}_{alnum:3}>>"',
        'client = Paddle(api_key="<<pdl_sdbx_apikey_{lowernum:26}_{alnum:22}_{alnum:3}>>")',
      ],
      negative: [
        'PADDLE_API_KEY=pdl_live_apikey_{lowernum:25}_{alnum:22}_{alnum:3}',
        'paddleClient.getStatusOfRequest(requestOptions)',
        'PADDLE_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
