import type { Provider } from '../rule.ts';

export default {
  id: 'cachix',
  name: 'Cachix',
  docs: 'https://docs.cachix.org/pushing',
  revoke: 'https://app.cachix.org/personal-auth-tokens',
  rules: [
    {
      id: 'auth-token',
      description: 'Cachix auth token',
      near: ['cachix'],
      value: /[0-9A-Za-z_-]{16,60}\.[0-9A-Za-z_-]{20,440}\.[0-9A-Za-z_-]{20,380}/,
      positive: [
        'client = Cachix(auth_token="<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>")',
        'export CACHIX_AUTH_TOKEN="<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"',
        "process.env.CACHIX_AUTH_TOKEN || '<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>'",
      ],
      negative: ['CACHIX_AUTH_TOKEN=your_auth_token_here'],
    },
  ],
} satisfies Provider;
