import type { Provider } from '../rule.ts';

export default {
  id: 'solarwinds',
  name: 'SolarWinds Observability',
  docs: 'https://documentation.solarwinds.com/en/success_center/observability/content/settings/api-tokens.htm',
  revoke: 'https://my.na-01.cloud.solarwinds.com/settings/api-tokens',
  rules: [
    {
      id: 'api-token',
      description: 'SolarWinds Observability API token',
      near: ['solarwinds', 'swoapi', 'swotoken'],
      value: /[A-Za-z0-9_-]{71}/,
      positive: [
        'curl https://api.solarwinds.com/v1/me -H "Authorization: Bearer <<{base64url:71}>>"',
        'https://api.solarwinds.com/v1/check?api_token=<<{base64url:71}>>&format=json',
      ],
      negative: [
        'SOLARWINDS_API_TOKEN={base64url:70}',
        'solarwinds-2.1.0.tgz sha256:{hex:64}',
        'const solarwindsApiToken = process.env.SOLARWINDS_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
