import type { Provider } from '../rule.ts';

export default {
  id: 'influxdb',
  name: 'InfluxDB',
  docs: 'https://docs.influxdata.com/influxdb/cloud/admin/tokens/',
  revoke: 'InfluxDB: "Load Data", "API Tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'InfluxDB API token',
      near: ['influxdb', 'influxtoken', 'influxapi'],
      value: /[A-Za-z0-9_-]{86}==/,
      check: 'mixed-case-and-digits',
      positive: ['INFLUXDB_TOKEN=<<{alnum:86}==>>', 'client = Client(influxdb_token="<<{alnum:86}==>>")'],
      negative: [
        'INFLUXDB_TOKEN={alnum:85}==',
        'influxdb-1.0.tgz sha256 {hex:64}',
        'INFLUXDB_TOKEN=your_api_token_here',
      ],
    },
    {
      id: 'api-token-v3',
      description: 'InfluxDB API token',
      keywords: ['apiv3_'],
      pattern: /(?<![A-Za-z0-9_])apiv3_[A-Za-z0-9_-]{86}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        '  - name: INFLUXDB3_AUTH_TOKEN\n    value: "<<apiv3_{alnum:86}>>"',
        '"influxdb3AuthToken": "<<apiv3_{alnum:86}>>",',
      ],
      negative: [
        'influxdb3_auth_token: apiv3_{alnum:85}',
        'client = Client(influxdb3_auth_token="apiv3_{alnum:87}")',
        'INFLUXDB3_AUTH_TOKEN=apiv3_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
