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
      positive: ['yelp:\n  api_key: <<{base64url:128}>>', 'yelp_api_key: "<<{base64url:128}>>"'],
      negative: [
        'YELP_API_KEY={base64url:127}',
        'yelp-2.1.0.tgz sha256:{hex:64}',
        'YELP_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
