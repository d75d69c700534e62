import type { Provider } from '../rule.ts';

export default {
  id: 'neon',
  name: 'Neon',
  docs: 'https://neon.tech/docs/manage/api-keys',
  revoke: 'https://console.neon.tech/app/settings/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Neon API key',
      keywords: ['napi_'],
      pattern: /(?<![A-Za-z0-9_])napi_[a-z0-9]{64}(?![A-Za-z0-9_])/,
      positive: [
        'ENV NEON_API_KEY <<napi_{lowernum:64}>>',
        '  - name: NEON_API_KEY\n    value: "<<napi_{lowernum:64}>>"',
      ],
      negative: [
        'NEON_API_KEY=napi_{lowernum:63}',
        "const neonApiKey = 'napi_{lowernum:65}';",
        'NEON_API_KEY=napi_your-key-goes-here',
      ],
    },
    {
      id: 'database-password',
      description: 'Neon database password',
      revoke: 'https://console.neon.tech, "Roles", "Reset password"',
      keywords: ['npg_'],
      pattern: /(?<![A-Za-z0-9_])npg_[A-Za-z0-9]{10,20}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'PGPASSWORD=<<npg_{alnum:10}kQ>>',
        'postgresql://neondb_owner:<<npg_{alnum:10}Qk>>@ep-a.eu-central-1.aws.neon.tech/neondb',
      ],
      negative: ['npg_{alnum:9}', 'npg_connection_pool'],
    },
  ],
} satisfies Provider;
