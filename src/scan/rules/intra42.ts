import type { Provider } from '../rule.ts';

export default {
  id: 'intra42',
  name: '42 Intra',
  docs: 'https://api.intra.42.fr/apidoc/guides/getting_started',
  revoke: 'https://profile.intra.42.fr/oauth/applications',
  rules: [
    {
      id: 'client-secret',
      description: '42 Intra client secret',
      keywords: ['s-s4t2ud-', 's-s4t2af-'],
      pattern: /(?<![A-Za-z0-9_])s-s4t2(?:ud|af)-[0-9a-f]{64}(?![A-Za-z0-9_])/,
      positive: [
        'ENV INTRA42_CLIENT_SECRET <<s-s4t2ud-{hex:64}>>',
        '  - name: INTRA42_CLIENT_SECRET\n    value: "<<s-s4t2af-{hex:64}>>"',
      ],
      negative: [
        'INTRA42_CLIENT_SECRET=s-s4t2ud-{hex:63}',
        "const intra42ClientSecret = 's-s4t2ud-{hex:65}';",
        'INTRA42_CLIENT_SECRET=s-s4t2ud-your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
