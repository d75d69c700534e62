import type { Provider } from '../rule.ts';

export default {
  id: 'baseten',
  name: 'Baseten',
  docs: 'https://docs.baseten.co/observability/api-keys',
  revoke: 'https://app.baseten.co/settings/api_keys',
  rules: [
    {
      id: 'api-key',
      description: 'Baseten API key',
      near: ['baseten'],
      value: /[0-9A-Za-z]{8}\.[0-9A-Za-z]{32}/,
      positive: [
        'https://api.baseten.co/?api_key=<<{alnum:8}.{alnum:32}>>',
        '- name: BASETEN_API_KEY\n  value: "<<{alnum:8}.{alnum:32}>>"',
        'baseten:\n  api_key: "<<{alnum:8}.{alnum:32}>>"',
      ],
      negative: ['BASETEN_API_KEY=your_api_key_here', 'BASETEN_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
