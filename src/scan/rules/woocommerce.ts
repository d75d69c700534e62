import type { Provider } from '../rule.ts';

export default {
  id: 'woocommerce',
  name: 'WooCommerce',
  docs: 'https://woocommerce.github.io/woocommerce-rest-api-docs/#authentication',
  revoke: '"WooCommerce", "Settings", "Advanced", "REST API" of your shop',
  rules: [
    {
      id: 'consumer-secret',
      description: 'WooCommerce consumer secret',
      near: ['woocommerce', 'wcapi'],
      value: /cs_[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        "const woocommerceConsumerSecret = '<<cs_{hex:40}>>';",
        'export WOOCOMMERCE_CONSUMER_SECRET="<<cs_{hex:40}>>"',
      ],
      negative: [
        'WOOCOMMERCE_CONSUMER_SECRET=cs_{hex:41}',
        'woocommerce @ {hex:40}',
        'WOOCOMMERCE_CONSUMER_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
    {
      id: 'api-key',
      description: 'WooCommerce API key',
      near: ['woocommerce', 'wcapi'],
      value: /ck_[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ['woocommerce:\n  api_key: <<ck_{hex:40}>>', 'woocommerce_api_key: "<<ck_{hex:40}>>"'],
      negative: [
        'WOOCOMMERCE_API_KEY=ck_{hex:41}',
        'woocommerce @ {hex:40}',
        'WOOCOMMERCE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
