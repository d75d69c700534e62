import type { Provider } from '../rule.ts';

export default {
  id: 'midtrans',
  name: 'Midtrans',
  docs: 'https://docs.midtrans.com/docs/access-keys',
  revoke: 'https://dashboard.midtrans.com/settings/config_info',
  rules: [
    {
      id: 'server-key',
      description: 'Midtrans server key',
      keywords: ['mid-server-'],
      pattern: /(?<![A-Za-z0-9_])(?:SB-Mid|Mid)-server-[A-Za-z0-9_-]{16,24}(?![A-Za-z0-9_-])/,
      before: 3,
      check: 'irregular',
      positive: [
        "curl -H 'Authorization: Bearer <<SB-Mid-server-{alnum:14}kQ>>' https://api.test/v1",
        "const midtransServerKey = '<<Mid-server-{alnum:14}kQ>>';",
      ],
      negative: [
        'export MIDTRANS_SERVER_KEY="SB-Mid-server-{alnum:13}kQ"',
        '"midtransServerKey": "SB-Mid-server-{alnum:25}",',
      ],
    },
    {
      id: 'client-key',
      description: 'Midtrans client key',
      keywords: ['mid-client-'],
      pattern: /(?<![A-Za-z0-9_])(?:SB-Mid|Mid)-client-[A-Za-z0-9_-]{16,24}(?![A-Za-z0-9_-])/,
      before: 3,
      check: 'irregular',
      positive: [
        'MIDTRANS_CLIENT_KEY=<<SB-Mid-client-{alnum:14}kQ>>',
        'client = Client(midtrans_client_key="<<Mid-client-{alnum:14}kQ>>")',
      ],
      negative: [
        'MIDTRANS_CLIENT_KEY=SB-Mid-client-{alnum:13}kQ',
        "const midtransClientKey = 'SB-Mid-client-{alnum:25}';",
      ],
    },
  ],
} satisfies Provider;
