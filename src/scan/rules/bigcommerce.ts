import type { Provider } from '../rule.ts';

export default {
  id: 'bigcommerce',
  name: 'BigCommerce',
  docs: 'https://developer.bigcommerce.com/docs/start/authentication/api-accounts',
  revoke: 'bigcommerce.com, "Settings", "API accounts"',
  rules: [
    {
      id: 'access-token',
      description: 'BigCommerce access token',
      near: ['bigcommerce'],
      value: /[0-9a-z]{31}/,
      check: 'letters-and-digits',
      positive: [
        "'bigcommerce' => ['access_token' => '<<{lowernum:31}>>'],",
        'bigcommerce.access.token=<<{lowernum:31}>>',
        'tool --bigcommerce-access-token <<{lowernum:31}>>',
      ],
      negative: [
        '"bigcommerceAccessToken": "{lowernum:30}"',
        'BIGCOMMERCE_ACCESS_TOKEN={lowernum:32}',
        'bigcommerceAccessToken: process.env.BIGCOMMERCE_ACCESS_TOKEN',
      ],
    },
    {
      id: 'client-secret',
      description: 'BigCommerce client secret',
      near: ['bigcommerce'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'export BIGCOMMERCE_CLIENT_SECRET="<<{hex:64}>>"',
        "process.env.BIGCOMMERCE_CLIENT_SECRET || '<<{hex:64}>>'",
        'variable "bigcommerce_client_secret" {\n  default = "<<{hex:64}>>"\n}',
      ],
      negative: [
        '"bigcommerceClientSecret": "{hex:63}"',
        'BIGCOMMERCE_CLIENT_SECRET={hex:65}',
        'bigcommerce-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
