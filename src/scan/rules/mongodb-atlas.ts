import type { Provider } from '../rule.ts';

export default {
  id: 'mongodb-atlas',
  name: 'MongoDB Atlas',
  docs: 'https://www.mongodb.com/docs/atlas/api/service-accounts-overview/',
  revoke: 'https://cloud.mongodb.com, "Access Manager"',
  rules: [
    {
      id: 'service-account-secret',
      description: 'MongoDB Atlas service account secret',
      keywords: ['mdb_sa_sk_'],
      pattern: /(?<![A-Za-z0-9_])mdb_sa_sk_[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'export MONGODB_ATLAS_SERVICE_ACCOUNT_SECRET="<<mdb_sa_sk_{alnum:40}>>"',
        '--mongodb-atlas-service-account-secret <<mdb_sa_sk_{alnum:40}>>',
      ],
      negative: [
        'export MONGODB_ATLAS_SERVICE_ACCOUNT_SECRET="mdb_sa_sk_{alnum:39}"',
        '"mongodbAtlasServiceAccountSecret": "mdb_sa_sk_{alnum:41}",',
        'MONGODB_ATLAS_SERVICE_ACCOUNT_SECRET=mdb_sa_sk_your-token-goes-here',
      ],
    },
    {
      id: 'private-api-key',
      description: 'MongoDB Atlas private API key',
      near: ['atlasprivate', 'mongodbatlas', 'mongoatlas', 'atlasapi', 'mcliprivate'],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      positive: ['--mongodb-atlas-private-key <<{uuid}>>', 'mongodb_atlas_private_key: <<{uuid}>>'],
      negative: [
        'MONGODB_ATLAS_PRIVATE_KEY={hex:31}',
        'atlasprivate-1.0.tgz sha256 {hex:64}',
        'MONGODB_ATLAS_PRIVATE_KEY=your_private_api_key_here',
      ],
    },
  ],
} satisfies Provider;
