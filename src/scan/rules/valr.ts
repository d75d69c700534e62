import type { Provider } from '../rule.ts';

export default {
  id: 'valr',
  name: 'VALR',
  docs: 'https://docs.valr.com',
  revoke: 'https://www.valr.com/my/api-keys',
  rules: [
    {
      id: 'api-secret',
      description: 'VALR API secret',
      near: ['valr'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: ['<add key="ValrApiSecret" value="<<{hex:64}>>" />', '      - VALR_API_SECRET=<<{hex:64}>>'],
      negative: [
        'VALR_API_SECRET={hex:63}',
        'valr-2.1.0.tgz sha256:{hex:64}',
        'const valrApiSecret = process.env.VALR_API_SECRET;',
      ],
    },
  ],
} satisfies Provider;
