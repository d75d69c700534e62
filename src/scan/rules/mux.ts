import type { Provider } from '../rule.ts';

export default {
  id: 'mux',
  name: 'Mux',
  docs: 'https://www.mux.com/docs/core/make-api-requests',
  revoke: 'https://dashboard.mux.com/settings/access-tokens',
  rules: [
    {
      id: 'api-secret',
      description: 'Mux API secret',
      near: ['mux'],
      value: /[A-Za-z0-9+/]{75}/,
      positive: ["const muxApiSecret = '<<{base64:75}>>';", 'export MUX_API_SECRET="<<{base64:75}>>"'],
      negative: [
        'MUX_API_SECRET={base64:76}',
        'mux-2.1.0.tgz sha256:{hex:64}',
        'MUX_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
