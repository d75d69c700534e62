import type { Provider } from '../rule.ts';

export default {
  id: 'midtrans',
  name: 'Midtrans',
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
      ],
    },
  ],
} satisfies Provider;
