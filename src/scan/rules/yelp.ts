import type { Provider } from '../rule.ts';

export default {
  id: 'yelp',
  name: 'Yelp',
  docs: 'https://docs.developer.yelp.com/docs/fusion-authentication',
  revoke: 'https://www.yelp.com/developers/v3/manage_app',
  rules: [
    {
      id: 'api-key',
      description: 'Yelp API key',
      near: ['yelp'],
      value: /[A-Za-z0-9_-]{128}/,
      positive: [
        'curl https://api.yelp.com/v1/me -H "Authorization: Bearer <<{base64url:128}>>"',
        'https://api.yelp.com/v1/check?api_key=<<{base64url:128}>>&format=json',
      ],
      negative: [
        'YELP_API_KEY={base64url:127}',
        'yelp-2.1.0.tgz sha256:{hex:64}',
        'yelpApiKey: "${YELP_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
