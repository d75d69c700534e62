import type { Provider } from '../rule.ts';

export default {
  id: 'postman',
  name: 'Postman',
  docs: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
  revoke: 'https://go.postman.co/settings/me/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Postman API key',
      keywords: ['pmak-'],
      pattern: /(?<![A-Za-z0-9_])PMAK-[0-9a-f]{24}-[0-9a-f]{34}(?![A-Za-z0-9_])/,
      positive: [
        'export POSTMAN_API_KEY="<<PMAK-{hex:24}-{hex:34}>>"',
        '--postman-api-key <<PMAK-{hex:24}-{hex:34}>>',
      ],
      negative: [
        'export POSTMAN_API_KEY="PMAK-{hex:24}-{hex:33}"',
        '"postmanApiKey": "PMAK-{hex:24}-{hex:35}",',
        'POSTMAN_API_KEY=PMAK-your-key-goes-here',
      ],
    },
    {
      id: 'collection-access-key',
      description: 'Postman collection access key',
      keywords: ['pmat-'],
      pattern: /(?<![A-Za-z0-9_])PMAT-[A-Z0-9]{26}(?![A-Za-z0-9_])/,
      check: 'letters-and-digits',
      positive: [
        'ENV POSTMAN_COLLECTION_ACCESS_KEY <<PMAT-{uppernum:24}K7>>',
        '  - name: POSTMAN_COLLECTION_ACCESS_KEY\n    value: "<<PMAT-{uppernum:24}K7>>"',
      ],
      negative: [
        'POSTMAN_COLLECTION_ACCESS_KEY=PMAT-{uppernum:23}K7',
        "const postmanCollectionAccessKey = 'PMAT-{uppernum:25}K7';",
        'POSTMAN_COLLECTION_ACCESS_KEY=PMAT-your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
