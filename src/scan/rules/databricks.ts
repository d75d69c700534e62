import type { Provider } from '../rule.ts';

export default {
  id: 'databricks',
  name: 'Databricks',
  docs: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
  revoke: 'Databricks: "Settings", "Developer", "Access tokens"',
  rules: [
    {
      id: 'personal-access-token',
      description: 'Databricks personal access token',
      keywords: ['dapi'],
      pattern: /(?<![A-Za-z0-9_])dapi[0-9a-f]{32}(?:-[0-9])?(?![A-Za-z0-9_-])/,
      positive: ["const databricksToken = '<<dapi{hex:32}>>';", 'databricks.token=<<dapi{hex:32}>>'],
      negative: [
        'DATABRICKS_TOKEN=dapi{hex:31}',
        "const databricksToken = 'dapi{hex:33}';",
        'DATABRICKS_TOKEN=dapiyour-token-goes-here',
      ],
    },
    {
      id: 'oauth-secret',
      description: 'Databricks OAuth secret',
      keywords: ['dose'],
      pattern: /(?<![A-Za-z0-9_])dose[0-9a-f]{32}(?![A-Za-z0-9_])/,
      positive: [
        'client = Client(databricks_client_secret="<<dose{hex:32}>>")',
        'os.environ["DATABRICKS_CLIENT_SECRET"] = "<<dose{hex:32}>>"',
      ],
      negative: [
        'databricks_client_secret: dose{hex:31}',
        'client = Client(databricks_client_secret="dose{hex:33}")',
        'DATABRICKS_CLIENT_SECRET=doseyour-token-goes-here',
      ],
    },
    {
      id: 'internal-token',
      description: 'Databricks internal access token',
      keywords: ['dkea', 'dsapi', 'dosr'],
      pattern: /(?<![A-Za-z0-9_])(?:dkea|dsapi|dosr)[0-9a-f]{32}(?![A-Za-z0-9_])/,
      positive: [
        '<add key="DATABRICKS_TOKEN" value="<<dkea{hex:32}>>" />',
        'Authorization: Bearer <<dsapi{hex:32}>>',
        'databricks_token: <<dosr{hex:32}>>',
      ],
      negative: [
        'export DATABRICKS_TOKEN="dkea{hex:31}"',
        '"databricksToken": "dkea{hex:33}",',
        'DATABRICKS_TOKEN=dkeayour-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
