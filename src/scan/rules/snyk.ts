import type { Provider } from '../rule.ts';

export default {
  id: 'snyk',
  name: 'Snyk',
  docs: 'https://docs.snyk.io/snyk-api/authentication-for-api',
  revoke: 'https://app.snyk.io/account',
  rules: [
    {
      id: 'api-token',
      description: 'Snyk API token',
      near: ['snyk'],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      positive: ['--snyk-api-token <<{uuid}>>', 'snyk_api_token: <<{uuid}>>'],
      negative: [
        'SNYK_API_TOKEN={hex:31}',
        'snyk-1.0.tgz sha256 {hex:64}',
        'SNYK_API_TOKEN=your_api_token_here',
      ],
    },
    {
      id: 'personal-access-token',
      description: 'Snyk personal or service account token',
      keywords: ['snyk_uat.', 'snyk_sat.'],
      pattern:
        /(?<![A-Za-z0-9_])snyk_(?:uat|sat)\.[0-9a-f]{8}\.[A-Za-z0-9_-]{20,120}(?:\.[A-Za-z0-9_-]{20,120})?(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'SNYK_PERSONAL_ACCESS_TOKEN=<<snyk_uat.{hex:8}.{alnum:40}>>',
        'client = Client(snyk_personal_access_token="<<snyk_sat.{hex:8}.{alnum:40}>>")',
      ],
      negative: ['SNYK_TOKEN=snyk_uat.{hex:8}.{alnum:10}', 'SNYK_TOKEN=snyk_uat.your-token'],
    },
  ],
} satisfies Provider;
