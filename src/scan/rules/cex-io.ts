import type { Provider } from '../rule.ts';

export default {
  id: 'cex-io',
  name: 'CEX.IO',
  docs: 'https://docs.cex.io',
  revoke: 'https://cex.io/r/0/0/0/apiKeys',
  rules: [
    {
      id: 'api-secret',
      description: 'CEX.IO API secret',
      near: ['cexio'],
      value: /[0-9A-Za-z]{24,27}/,
      check: 'digits-or-mixed-case',
      positive: [
        "Cexio.api_secret = '<<{alnum:24}>>'",
        'CEXIO_API_SECRET=<<{alnum:24}>>',
        'curl https://api.cex.io/ -H "Authorization: Bearer <<{alnum:24}>>"',
      ],
      negative: [
        'CEXIO_API_SECRET={alnum:23}',
        'CEXIO_API_SECRET={alnum:28}',
        'CEXIO_API_SECRET=${CEXIO_API_SECRET}',
      ],
    },
  ],
} satisfies Provider;
