import type { Provider } from '../rule.ts';

export default {
  id: 'coinranking',
  name: 'Coinranking',
  docs: 'https://developers.coinranking.com/api/documentation',
  revoke: 'https://account.coinranking.com/dashboard/api',
  rules: [
    {
      id: 'api-key',
      description: 'Coinranking API key',
      near: ['coinranking'],
      value: /(?:coinranking[0-9a-f]{48}|[0-9a-f]{48})/,
      positive: [
        'export COINRANKING_API_KEY="<<coinranking{hex:48}>>"',
        "process.env.COINRANKING_API_KEY || '<<coinranking{hex:48}>>'",
        'variable "coinranking_api_key" {\n  default = "<<coinranking{hex:48}>>"\n}',
      ],
      negative: ['COINRANKING_API_KEY=${COINRANKING_API_KEY}', 'COINRANKING_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
