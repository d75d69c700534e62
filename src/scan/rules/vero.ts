import type { Provider } from '../rule.ts';

export default {
  id: 'vero',
  name: 'Vero',
  docs: 'https://developers.getvero.com',
  revoke: 'https://app.getvero.com/settings/api-keys',
  rules: [
    {
      id: 'auth-token',
      description: 'Vero auth token',
      near: ['vero', 'getvero'],
      value: /[A-Za-z0-9+/]{75,90}/,
      positive: ['VERO_AUTH_TOKEN=<<{base64:75}>>', '"veroAuthToken": "<<{base64:75}>>"'],
      negative: [
        'VERO_AUTH_TOKEN={base64:74}',
        'vero-2.1.0.tgz sha256:{hex:64}',
        'VERO_AUTH_TOKEN=<your auth token>',
      ],
    },
  ],
} satisfies Provider;
