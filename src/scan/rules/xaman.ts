import type { Provider } from '../rule.ts';

export default {
  id: 'xaman',
  name: 'Xaman (XUMM)',
  docs: 'https://docs.xaman.dev/environments/security',
  revoke: 'https://apps.xumm.dev',
  rules: [
    {
      id: 'api-secret',
      description: 'Xaman (XUMM) API secret',
      near: ['xumm', 'xaman'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        '      - XAMAN_API_SECRET=<<{uuid}>>',
        'private const string XamanApiSecret = "<<{uuid}>>";',
      ],
      negative: [
        'XAMAN_API_SECRET={hex:31}',
        'xaman_workspace_id: {uuid}',
        'xamanApiSecret: "${XAMAN_API_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
