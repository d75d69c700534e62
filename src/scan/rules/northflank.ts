import type { Provider } from '../rule.ts';

export default {
  id: 'northflank',
  name: 'Northflank',
  docs: 'https://northflank.com/docs/v1/api/use-the-api',
  revoke: 'https://app.northflank.com/account/settings/api/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Northflank API token',
      near: ['northflank'],
      value: /nf-eyJ[A-Za-z0-9_-]{15,80}\.[A-Za-z0-9_-]{20,440}\.[A-Za-z0-9_-]{43,342}/,
      positive: [
        "'northflank' => ['api_token' => '<<nf-eyJ{base64url:15}.{base64url:20}.{base64url:43}>>'],",
        'os.Setenv("NORTHFLANK_API_TOKEN", "<<nf-eyJ{base64url:15}.{base64url:20}.{base64url:43}>>")',
      ],
      negative: [
        'NORTHFLANK_API_TOKEN=nf-eyJ{base64url:14}.{base64url:20}.{base64url:43}',
        'northflank-2.1.0.tgz sha256:{hex:64}',
        'northflankApiToken: "${NORTHFLANK_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
