import type { Provider } from '../rule.ts';

export default {
  id: 'simfin',
  name: 'SimFin',
  docs: 'https://simfin.readme.io/reference/getting-started-1',
  revoke: 'https://app.simfin.com, "API"',
  rules: [
    {
      id: 'api-key',
      description: 'SimFin API key',
      near: ['simfin'],
      value: /[A-Za-z0-9]{32}|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['ENV SIMFIN_API_KEY <<{alnum:32}>>', 'simfin login --api-key <<{uuid}>>'],
      negative: [
        'SIMFIN_API_KEY={alnum:33}',
        'MD5 (simfin-2.1.0.tar.gz) = {hex:32}',
        'SIMFIN_API_KEY=your_simfin_api_key_here',
      ],
    },
  ],
} satisfies Provider;
