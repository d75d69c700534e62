import type { Provider } from '../rule.ts';

export default {
  id: 'api2cart',
  name: 'API2Cart',
  docs: 'https://docs.api2cart.com',
  revoke: 'https://app.api2cart.com, "API key"',
  rules: [
    {
      id: 'api-key',
      description: 'API2Cart API key',
      near: ['api2cart'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '<add key="Api2cartApiKey" value="<<{hex:32}>>" />',
        '# API2Cart API key: <<{hex:32}>>',
        "const api2cartApiKey = '<<{hex:32}>>';",
      ],
      negative: [
        'API2CART_API_KEY={hex:31}',
        'API2CART_API_KEY={hex:33}',
        'md5 of api2cart-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
