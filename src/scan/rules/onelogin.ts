import type { Provider } from '../rule.ts';

export default {
  id: 'onelogin',
  name: 'OneLogin',
  docs: 'https://developers.onelogin.com/api-docs/2/getting-started/dev-overview',
  revoke: '"Developers", "API credentials" of your domain at onelogin.com',
  rules: [
    {
      id: 'client-secret',
      description: 'OneLogin client secret',
      near: ['onelogin'],
      value: /[a-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: [
        '"oneloginClientSecret": "<<{lowernum:64}>>"',
        "const oneloginClientSecret = '<<{lowernum:64}>>';",
      ],
      negative: [
        'ONELOGIN_CLIENT_SECRET={lowernum:63}',
        'onelogin-2.1.0.tgz sha256:{hex:64}',
        'oneloginClientSecret: "${ONELOGIN_CLIENT_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
