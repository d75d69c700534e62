import type { Provider } from '../rule.ts';

export default {
  id: 'coindcx',
  name: 'CoinDCX',
  docs: 'https://docs.coindcx.com',
  revoke: 'https://coindcx.com/api-dashboard',
  rules: [
    {
      id: 'api-secret',
      description: 'CoinDCX API secret',
      near: ['coindcx'],
      value: /[0-9a-f]{48,64}/,
      check: 'letters-and-digits',
      positive: [
        'docker run -e COINDCX_API_SECRET=<<{hex:48}>> app',
        "'coindcx' => ['api_secret' => '<<{hex:48}>>'],",
        'coindcx.api.secret=<<{hex:48}>>',
      ],
      negative: [
        'COINDCX_API_SECRET={hex:47}',
        'COINDCX_API_SECRET={hex:65}',
        'COINDCX_API_SECRET=${COINDCX_API_SECRET}',
      ],
    },
  ],
} satisfies Provider;
