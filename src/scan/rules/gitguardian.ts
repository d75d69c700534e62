import type { Provider } from '../rule.ts';

export default {
  id: 'gitguardian',
  name: 'GitGuardian',
  docs: 'https://docs.gitguardian.com/api-docs/authentication',
  revoke: 'https://dashboard.gitguardian.com/api/personal-access-tokens',
  rules: [
    {
      id: 'api-key',
      description: 'GitGuardian API key',
      near: ['gitguardian'],
      value: /[0-9A-Fa-f]{71,72}/,
      positive: [
        'gitguardian.api.key=<<{hex:72}>>',
        'tool --gitguardian-api-key <<{hex:72}>>',
        '<gitguardianApiKey><<{hex:72}>></gitguardianApiKey>',
      ],
      negative: ['GITGUARDIAN_API_KEY=${GITGUARDIAN_API_KEY}', 'GITGUARDIAN_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
