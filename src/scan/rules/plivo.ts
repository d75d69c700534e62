import type { Provider } from '../rule.ts';

export default {
  id: 'plivo',
  name: 'Plivo',
  docs: 'https://www.plivo.com/docs/account/api/overview',
  revoke: 'https://console.plivo.com/dashboard/',
  rules: [
    {
      id: 'auth-token',
      description: 'Plivo auth token',
      near: ['plivo'],
      value: /[A-Za-z0-9_-]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        'plivo.auth_token = "<<{base64url:40}>>"',
        "define('PLIVO_AUTH_TOKEN', '<<{base64url:40}>>');",
      ],
      negative: [
        'PLIVO_AUTH_TOKEN={base64url:39}',
        'plivo @ {hex:40}',
        'plivo_auth_token: "{{ plivo_auth_token }}"',
      ],
    },
  ],
} satisfies Provider;
