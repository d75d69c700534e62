import type { Provider } from '../rule.ts';

export default {
  id: 'kagi',
  name: 'Kagi',
  docs: 'https://help.kagi.com/kagi/api/overview.html',
  revoke: 'https://kagi.com/settings?p=api',
  rules: [
    {
<<<<<<< HEAD
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
=======
      id: 'api-key',
      description: 'Kagi API key',
      near: ['kagi'],
      value: /[A-Za-z0-9_-]{11}\.[A-Za-z0-9_-]{43}/,
      check: 'mixed-case',
      positive: ["const kagiApiKey = '<<{alnum:11}.{alnum:43}>>';", 'kagi.api.key=<<{alnum:11}.{alnum:43}>>'],
      negative: [
        'KAGI_API_KEY={alnum:11}.{alnum:42}',
        'kagi-1.0.tgz sha256 {hex:64}',
        'KAGI_API_KEY=your_api_key_here',
      ],
>>>>>>> 59f9318 (Recognize credentials of providers from Harness to Zuplo)
    },
  ],
} satisfies Provider;
