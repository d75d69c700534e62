import type { Provider } from '../rule.ts';

export default {
  id: 'sirv',
  name: 'Sirv',
  docs: 'https://apidocs.sirv.com',
  revoke: 'https://my.sirv.com/#/account/settings/api',
  rules: [
    {
      id: 'client-secret',
      description: 'Sirv client secret',
      near: ['sirv'],
      value: /[A-Za-z0-9+/]{86}==/,
      positive: [
        '<string name="sirv_client_secret"><<{base64:86}==>></string>',
        'val sirvClientSecret = "<<{base64:86}==>>"',
      ],
      negative: [
        'SIRV_CLIENT_SECRET={base64:85}==',
        'sirv-2.1.0.tgz sha256:{hex:64}',
        'SIRV_CLIENT_SECRET=<your client secret>',
      ],
    },
  ],
} satisfies Provider;
