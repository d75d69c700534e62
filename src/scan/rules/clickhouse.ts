import type { Provider } from '../rule.ts';

export default {
  id: 'clickhouse',
  name: 'ClickHouse Cloud',
  docs: 'https://clickhouse.com/docs/cloud/manage/openapi',
  revoke: 'https://console.clickhouse.cloud, "API Keys"',
  rules: [
    {
      id: 'api-secret',
      description: 'ClickHouse Cloud API key secret',
      keywords: ['4b1d'],
      pattern: /(?<![A-Za-z0-9_+/])4b1d[A-Za-z0-9]{38}(?![A-Za-z0-9_+/=])/,
      check: 'mixed-case-and-digits',
      positive: [
        "const clickhouseApiSecret = '<<4b1d{alnum:35}k7Q>>';",
        'clickhouse.api.secret=<<4b1d{alnum:35}k7Q>>',
      ],
      negative: ['CLICKHOUSE_API_SECRET=4b1d{alnum:34}k7Q', 'CLICKHOUSE_API_SECRET=4b1dyour-token-goes-here'],
    },
  ],
} satisfies Provider;
