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
        "$woocommerce_consumer_secret = '<<cs_{hex:40}>>';",
        'WOOCOMMERCE_CONSUMER_SECRET=<<cs_{hex:40}>>',
      ],
      negative: [
        'WOOCOMMERCE_CONSUMER_SECRET=cs_{hex:39}',
        '"woocommerce": "git+https://git.example/woocommerce.git#{hex:40}"',
        'woocommerceConsumerSecret: "${WOOCOMMERCE_CONSUMER_SECRET}"',
      ],
    },
    {
      id: 'api-key',
      description: 'WooCommerce API key',
      near: ['woocommerce', 'wcapi'],
      value: /ck_[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ['"woocommerceApiKey": "<<ck_{hex:40}>>"', "const woocommerceApiKey = '<<ck_{hex:40}>>';"],
      negative: [
        'WOOCOMMERCE_API_KEY=ck_{hex:39}',
        '"woocommerce": "git+https://git.example/woocommerce.git#{hex:40}"',
        'woocommerceApiKey: "${WOOCOMMERCE_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
