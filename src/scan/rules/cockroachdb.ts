import type { Provider } from '../rule.ts';

export default {
  id: 'cockroachdb',
  name: 'CockroachDB',
  docs: 'https://www.cockroachlabs.com/docs/cockroachcloud/managing-access',
  revoke: 'https://cockroachlabs.cloud/access',
  rules: [
    {
      id: 'api-key',
      description: 'CockroachDB Cloud API key',
      keywords: ['ccdb'],
      pattern: /(?<![A-Za-z0-9_])CCDB[0-9]{1,2}_[A-Za-z0-9]{22}_[A-Za-z0-9]{40}(?![A-Za-z0-9_])/,
      positive: [
        '<add key="COCKROACHDB_API_KEY" value="<<CCDB1_{alnum:22}_{alnum:40}>>" />',
        'Authorization: Bearer <<CCDB1_{alnum:22}_{alnum:40}>>',
      ],
      negative: [
        'export COCKROACHDB_API_KEY="CCDB1_{alnum:22}_{alnum:39}"',
        '"cockroachdbApiKey": "CCDB1_{alnum:22}_{alnum:41}",',
        'COCKROACHDB_API_KEY=CCDB1_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
