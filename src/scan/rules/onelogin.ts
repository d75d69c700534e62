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
        'onelogin:\n  client_secret: <<{lowernum:64}>>',
        'onelogin_client_secret: "<<{lowernum:64}>>"',
      ],
      negative: [
        'ONELOGIN_CLIENT_SECRET={lowernum:65}',
        'onelogin-2.1.0.tgz sha256:{hex:64}',
        'ONELOGIN_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
