import type { Provider } from '../rule.ts';

export default {
  id: 'tinybird',
  name: 'Tinybird',
  docs: 'https://www.tinybird.co/docs/forward/administration/tokens',
  revoke: 'https://cloud.tinybird.co, "Tokens"',
  rules: [
    {
      id: 'auth-token',
      description: 'Tinybird auth token',
      keywords: ['p.eyj'],
      pattern: /(?<![A-Za-z0-9_])p\.eyJ[A-Za-z0-9_-]{60,300}\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
      positive: [
        "const tinybirdToken = '<<p.eyJ{alnum:60}.{alnum:43}>>';",
        'tinybird.token=<<p.eyJ{alnum:60}.{alnum:43}>>',
      ],
      negative: [
        'TINYBIRD_TOKEN=p.eyJ{alnum:60}.{alnum:42}',
        "const tinybirdToken = 'p.eyJ{alnum:60}.{alnum:44}';",
        'TINYBIRD_TOKEN=p.eyJyour-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
