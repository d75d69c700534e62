import type { Provider } from '../rule.ts';

export default {
  id: 'kagi',
  name: 'Kagi',
  docs: 'https://help.kagi.com/kagi/api/overview.html',
  revoke: 'https://kagi.com/settings?p=api',
  rules: [
    {
      id: 'api-token',
      description: 'Kagi API token',
      near: ['kagi'],
      value: /[0-9A-Za-z_-]{11,16}\.[0-9A-Za-z_-]{43}/,
      positive: [
        'https://api.kagi.com/?api_key=<<{alnum:11}.{alnum:43}>>',
        '- name: KAGI_API_KEY\n  value: "<<{alnum:11}.{alnum:43}>>"',
        'kagi:\n  api_key: "<<{alnum:11}.{alnum:43}>>"',
      ],
      negative: ['KAGI_API_KEY=your_api_key_here', 'KAGI_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
