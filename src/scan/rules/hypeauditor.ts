import type { Provider } from '../rule.ts';

export default {
  id: 'hypeauditor',
  name: 'HypeAuditor',
  docs: 'https://hypeauditor.readme.io',
  revoke: 'hypeauditor.readme.io, "Account", "API"',
  rules: [
    {
      id: 'api-token',
      description: 'HypeAuditor API token',
      near: ['hypeauditor'],
      value: /\$2y\$04\$[0-9A-Za-z./]{53}/,
      positive: [
        '"hypeauditorApiToken": "<<$2y$04${alnum:53}>>"',
        'private static final String HYPEAUDITOR_API_TOKEN = "<<$2y$04${alnum:53}>>";',
        '{"hypeauditor": {"api_token": "<<$2y$04${alnum:53}>>"}}',
        'HYPEAUDITOR_TOKEN=<<$2y$04${alnum:53}>>',
      ],
      negative: ['HYPEAUDITOR_API_TOKEN=<your-api-token>', 'HYPEAUDITOR_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
