import type { Provider } from '../rule.ts';

export default {
  id: 'midtrans',
  name: 'Midtrans',
<<<<<<< HEAD
  docs: 'https://docs.midtrans.com/reference/authorization',
  revoke: 'https://dashboard.midtrans.com/settings/access-keys',
  rules: [
    {
      id: 'secret-key',
      description: 'Midtrans secret key',
      keywords: ['sb-mid-server-', 'mid-server-'],
      pattern:
        /(?<![A-Za-z0-9_])(?:SB-Mid-server-[A-Za-z0-9_-]{24}|Mid-server-[A-Za-z0-9_-]{24})(?![A-Za-z0-9_-])/,
      positive: [
        'https://api.midtrans.com/v1/check?secret_key=<<SB-Mid-server-{base64url:24}>>&format=json',
        'midtrans.secret.key=<<Mid-server-{base64url:24}>>',
      ],
      negative: [
        'MIDTRANS_SECRET_KEY=SB-Mid-server-{base64url:25}',
        "import { createMidtransClient } from 'midtrans';",
        'MIDTRANS_SECRET_KEY=xxxxxxxxxxxxxxxxxxxxxxxx',
=======
  docs: 'https://docs.midtrans.com/docs/access-keys',
  revoke: 'https://dashboard.midtrans.com/settings/config_info',
  rules: [
    {
      id: 'server-key',
      description: 'Midtrans server key',
      keywords: ['mid-server-'],
      pattern: /(?<![A-Za-z0-9_])(?:SB-Mid|Mid)-server-[A-Za-z0-9_-]{16,24}(?![A-Za-z0-9_-])/,
      before: 3,
      check: 'mixed-case',
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
      check: 'mixed-case',
      positive: [
        'MIDTRANS_CLIENT_KEY=<<SB-Mid-client-{alnum:14}kQ>>',
        'client = Client(midtrans_client_key="<<Mid-client-{alnum:14}kQ>>")',
      ],
      negative: [
        'MIDTRANS_CLIENT_KEY=SB-Mid-client-{alnum:13}kQ',
        "const midtransClientKey = 'SB-Mid-client-{alnum:25}';",
>>>>>>> 59f9318 (Recognize credentials of providers from Harness to Zuplo)
      ],
    },
  ],
} satisfies Provider;
