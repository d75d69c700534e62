import type { Provider } from '../rule.ts';

export default {
  id: 'product-hunt',
  name: 'Product Hunt',
  docs: 'https://api.producthunt.com/v2/docs',
  revoke: 'https://www.producthunt.com/v2/oauth/applications',
  rules: [
    {
      id: 'access-token',
      description: 'Product Hunt access token',
      near: ['producthunt'],
      value: /[A-Za-z0-9_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        'process.env.PRODUCT_HUNT_ACCESS_TOKEN = "<<{base64url:43}>>";',
        "$product_hunt_access_token = '<<{base64url:43}>>';",
      ],
      negative: [
        'PRODUCT_HUNT_ACCESS_TOKEN={base64url:44}',
        '"product-hunt": "git+https://git.example/product-hunt.git#{hex:40}"',
        'PRODUCT_HUNT_ACCESS_TOKEN=your_product_hunt_access_token_here',
      ],
    },
  ],
} satisfies Provider;
