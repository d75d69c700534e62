import type { Provider } from '../rule.ts';

export default {
  id: 'stytch',
  name: 'Stytch',
  docs: 'https://stytch.com/docs/api',
  revoke: 'https://stytch.com/dashboard/api-keys',
  rules: [
    {
      id: 'api-secret',
      description: 'Stytch API secret',
      near: ['stytch'],
      value: /secret-[A-Za-z0-9_-]{28,45}=/,
      check: 'digits-or-mixed-case',
      positive: [
        'stytch.api_secret = "<<secret-{base64url:28}=>>"',
        "define('STYTCH_API_SECRET', '<<secret-{base64url:28}=>>');",
      ],
      negative: [
        'STYTCH_API_SECRET=secret-{base64url:27}=',
        '"stytch": "^2.1.0"',
        'stytchApiSecret: "${STYTCH_API_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
