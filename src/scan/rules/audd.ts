import type { Provider } from '../rule.ts';

export default {
  id: 'audd',
  name: 'AudD',
  docs: 'https://docs.audd.io',
  revoke: 'https://dashboard.audd.io',
  rules: [
    {
      id: 'api-token',
      description: 'AudD API token',
      near: ['audd'],
      value: /[0-9a-z-]{32}/,
      check: 'letters-and-digits',
      positive: [
        'audd.api.token=<<{hex:32}>>',
        'tool --audd-api-token <<{hex:32}>>',
        '<auddApiToken><<{hex:32}>></auddApiToken>',
      ],
      negative: ['AUDD_API_TOKEN=<your-api-token>', 'AUDD_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
