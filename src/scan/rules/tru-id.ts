import type { Provider } from '../rule.ts';

export default {
  id: 'tru-id',
  name: 'tru.ID',
  docs: 'https://developer.tru.id/docs',
  revoke: 'https://developer.tru.id/console',
  rules: [
    {
      id: 'client-secret',
      description: 'tru.ID client secret',
      near: ['truid'],
      value: /[A-Za-z0-9_-]{26,27}/,
      check: 'digits-or-mixed-case',
      positive: [
        'truId.client_secret = "<<{base64url:26}>>"',
        "define('TRU_ID_CLIENT_SECRET', '<<{base64url:26}>>');",
      ],
      negative: [
        'TRU_ID_CLIENT_SECRET={base64url:25}',
        '"tru-id": "^2.1.0"',
        'truIdClientSecret: "${TRU_ID_CLIENT_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
