import type { Provider } from '../rule.ts';

export default {
  id: 'luno',
  name: 'Luno',
  docs: 'https://www.luno.com/en/developers/api',
  revoke: 'https://www.luno.com/wallet/security/api_keys',
  rules: [
    {
      id: 'api-secret',
      description: 'Luno API secret',
      near: ['luno'],
      value: /[0-9A-Za-z_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        'variable "luno_api_secret" {\n  default = "<<{base64url:43}>>"\n}',
        "define('LUNO_API_SECRET', '<<{base64url:43}>>');",
        'docker run -e LUNO_API_SECRET=<<{base64url:43}>> app',
      ],
      negative: [
        'LUNO_API_SECRET={base64url:42}',
        'LUNO_API_SECRET={base64url:44}',
        'LUNO_API_SECRET=<your-api-secret>',
      ],
    },
  ],
} satisfies Provider;
