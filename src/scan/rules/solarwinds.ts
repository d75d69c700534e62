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
        'solarwinds:\n  api_token: <<{base64url:71}>>',
        'solarwinds_api_token: "<<{base64url:71}>>"',
      ],
      negative: [
        'SOLARWINDS_API_TOKEN={base64url:72}',
        'solarwinds-2.1.0.tgz sha256:{hex:64}',
        'SOLARWINDS_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
