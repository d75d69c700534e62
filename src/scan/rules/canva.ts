import type { Provider } from '../rule.ts';

export default {
  id: 'canva',
  name: 'Canva',
  docs: 'https://www.canva.dev/docs/connect/authentication/',
  revoke: 'https://www.canva.com/developers/integrations',
  rules: [
    {
      id: 'client-secret',
      description: 'Canva Connect API client secret',
      keywords: ['cnvca'],
      pattern: /(?<![A-Za-z0-9_])cnvca[A-Za-z0-9_-]{51}(?![A-Za-z0-9_-])/,
      check: 'mixed-case',
      positive: [
        'export CANVA_CLIENT_SECRET="<<cnvca{alnum:51}>>"',
        '--canva-client-secret <<cnvca{alnum:51}>>',
      ],
      negative: [
        'export CANVA_CLIENT_SECRET="cnvca{alnum:50}"',
        '"canvaClientSecret": "cnvca{alnum:52}",',
        'CANVA_CLIENT_SECRET=cnvcayour-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
