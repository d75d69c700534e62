import type { Provider } from '../rule.ts';

export default {
  id: 'kagi',
  name: 'Kagi',
  docs: 'https://help.kagi.com/kagi/api/overview.html',
  revoke: 'https://kagi.com/settings?p=api',
  rules: [
    {
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
    },
  ],
} satisfies Provider;
