import type { Provider } from '../rule.ts';

export default {
  id: 'checkout-com',
  name: 'Checkout.com',
  docs: 'https://www.checkout.com/docs/developer-resources/api/api-keys',
  revoke: 'https://dashboard.checkout.com, "Developers", "Keys"',
  rules: [
    {
      id: 'secret-key',
      description: 'Checkout.com secret key',
      near: ['checkoutcom', 'checkoutsecret', 'checkoutapi', 'checkoutkey', 'ckosecret', 'ckoapi'],
      value: /sk_(?:test_|sbox_)?(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-z]{27}[0-9a-z*#$=])/,
      positive: [
        '{"checkout_com": {"secret_key": "<<sk_test_{uuid}>>"}}',
        'checkout_com_secret_key: <<sk_test_{uuid}>>',
        '<add key="CheckoutComSecretKey" value="<<sk_test_{uuid}>>" />',
      ],
      negative: ['CHECKOUT_COM_SECRET_KEY=<your-secret-key>', 'CHECKOUT_COM_SECRET_KEY=changeme'],
    },
  ],
} satisfies Provider;
