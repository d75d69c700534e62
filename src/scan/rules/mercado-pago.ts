import type { Provider } from '../rule.ts';

export default {
  id: 'mercado-pago',
  name: 'Mercado Pago',
  docs: 'https://www.mercadopago.com.br/developers/en/docs/your-integrations/credentials',
  revoke: 'https://www.mercadopago.com/developers/panel/app',
  rules: [
    {
      id: 'access-token',
      description: 'Mercado Pago access token',
      keywords: ['app_usr-', 'test-'],
      pattern:
        /(?<![A-Za-z0-9_])(?:APP_USR|TEST)-[0-9]{12,18}-[0-9]{6}-[0-9a-f]{32}(?:__[A-Z]{2}_[A-Z]{2}__)?-[0-9]{6,12}(?![A-Za-z0-9_-])/,
      positive: [
        'client = Client(mercado_pago_access_token="<<APP_USR-{digits:16}-{digits:6}-{hex:32}-{digits:6}>>")',
        'os.environ["MERCADO_PAGO_ACCESS_TOKEN"] = "<<TEST-{digits:16}-{digits:6}-{hex:32}-{digits:6}>>"',
      ],
      negative: [
        'mercado_pago_access_token: APP_USR-{digits:16}-{digits:6}-{hex:32}-{digits:5}',
        'MERCADO_PAGO_ACCESS_TOKEN=APP_USR-your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
