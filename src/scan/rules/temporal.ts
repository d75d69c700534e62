import type { Provider } from '../rule.ts';

export default {
  id: 'temporal',
  name: 'Temporal Cloud',
  docs: 'https://docs.temporal.io/cloud/api-keys',
  revoke: 'https://cloud.temporal.io/settings/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Temporal Cloud API key',
      near: ['temporal'],
      value: /eyJ[A-Za-z0-9_-]{20,120}\.eyJ[A-Za-z0-9_-]{80,400}\.[A-Za-z0-9_-]{60,120}/,
      positive: [
        "const temporalApiKey = '<<eyJ{alnum:20}.eyJ{alnum:80}.{alnum:60}>>';",
        'temporal.api.key=<<eyJ{alnum:20}.eyJ{alnum:80}.{alnum:60}>>',
      ],
      negative: [
        'TEMPORAL_API_KEY=eyJ{alnum:20}.eyJ{alnum:80}.{alnum:59}',
        'temporal-1.0.tgz sha256 {hex:64}',
        'TEMPORAL_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
