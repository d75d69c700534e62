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
      positive: ['<add key="SimfinApiKey" value="<<{alnum:32}>>" />', '      - SIMFIN_API_KEY=<<{uuid}>>'],
      negative: [
        'SIMFIN_API_KEY={alnum:31}',
        'simfin.min.js?v={hex:32}',
        'simfin_api_key: "{{ simfin_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
