import type { Provider } from '../rule.ts';

export default {
  id: 'snipcart',
  name: 'Snipcart',
  docs: 'https://docs.snipcart.com/v3/api-reference/authentication',
  revoke: 'https://app.snipcart.com/dashboard/account/credentials',
  rules: [
    {
      id: 'secret-key',
      description: 'Snipcart secret key',
      near: ['snipcart'],
      value: /[A-Za-z0-9]{75}/,
      positive: [
        'snipcart login --secret-key <<{alnum:75}>>',
        'variable "snipcart_secret_key" {\n  default = "<<{alnum:75}>>"\n}',
      ],
      negative: [
        'SNIPCART_SECRET_KEY={alnum:76}',
        'snipcart-2.1.0.tgz sha256:{hex:64}',
        'SNIPCART_SECRET_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
