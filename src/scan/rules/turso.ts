import type { Provider } from '../rule.ts';

export default {
  id: 'turso',
  name: 'Turso',
  docs: 'https://docs.turso.tech/cli/db/tokens/create',
  revoke: 'turso db tokens invalidate',
  rules: [
    {
      id: 'auth-token',
      description: 'Turso auth token',
      near: ['turso', 'libsql'],
      value: /eyJ[A-Za-z0-9_-]{20,80}\.eyJ[A-Za-z0-9_-]{60,300}\.[A-Za-z0-9_-]{86}/,
      positive: [
        "const tursoAuthToken = '<<eyJ{alnum:20}.eyJ{alnum:60}.{alnum:86}>>';",
        'turso.auth.token=<<eyJ{alnum:20}.eyJ{alnum:60}.{alnum:86}>>',
      ],
      negative: [
        'TURSO_AUTH_TOKEN=eyJ{alnum:20}.eyJ{alnum:60}.{alnum:85}',
        'turso-1.0.tgz sha256 {hex:64}',
        'TURSO_AUTH_TOKEN=your_auth_token_here',
      ],
    },
  ],
} satisfies Provider;
