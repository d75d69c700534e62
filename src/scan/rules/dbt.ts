import type { Provider } from '../rule.ts';

export default {
  id: 'dbt',
  name: 'dbt',
  docs: 'https://docs.getdbt.com/docs/dbt-cloud-apis/authentication',
  revoke: 'https://cloud.getdbt.com, "Account settings", "API tokens"',
  rules: [
    {
      id: 'token',
      description: 'dbt service or personal token',
      keywords: ['dbtc_', 'dbtu_'],
      pattern: /(?<![A-Za-z0-9_])(?:dbtc|dbtu)_[A-Za-z0-9_-]{30,60}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: ['Authorization: Bearer <<dbtc_{alnum:30}>>', 'dbt_token: <<dbtu_{alnum:30}>>'],
      negative: [
        'DBT_TOKEN=dbtc_{alnum:29}',
        "const dbtToken = 'dbtc_{alnum:61}';",
        'DBT_TOKEN=dbtc_your-token-goes-here',
      ],
    },
    {
      id: 'token-old',
      description: 'dbt API token',
      near: ['dbtcloud', 'dbtapi', 'dbttoken'],
      value: /[0-9a-f]{40}/,
      positive: ['ENV DBT_CLOUD_TOKEN <<{hex:40}>>', '  - name: DBT_CLOUD_TOKEN\n    value: "<<{hex:40}>>"'],
      negative: [
        'DBT_CLOUD_TOKEN={hex:39}',
        'dbtcloud-1.0.tgz sha256 {hex:64}',
        'DBT_CLOUD_TOKEN=your_token_old_here',
      ],
    },
  ],
} satisfies Provider;
