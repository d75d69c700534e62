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
      check: 'letters-and-digits',
      positive: [
        '{"plivo": {"authToken": "<<{base64url:40}>>"}}',
        '<string name="plivo_auth_token"><<{base64url:40}>></string>',
      ],
      negative: [
        'PLIVO_AUTH_TOKEN={base64url:41}',
        '"plivo": "git+https://git.example/plivo.git#{hex:40}"',
        'PLIVO_AUTH_TOKEN=your_plivo_auth_token_here',
      ],
    },
  ],
} satisfies Provider;
