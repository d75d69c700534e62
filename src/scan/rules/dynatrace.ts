import type { Provider } from '../rule.ts';

export default {
  id: 'dynatrace',
  name: 'Dynatrace',
  docs: 'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
  revoke: 'Dynatrace: "Access tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'Dynatrace API token',
      keywords: ['dt0c01.', 'dt0s01.', 'dt0s02.', 'dt0s08.', 'dt0s16.'],
      pattern: /(?<![A-Za-z0-9_])dt0[a-z][0-9]{2}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{64}(?![A-Za-z0-9_])/,
      positive: [
        "const dynatraceApiToken = '<<dt0c01.{base32:24}.{base32:64}>>';",
        'dynatrace.api.token=<<dt0c01.{base32:24}.{base32:64}>>',
      ],
      negative: [
        'DYNATRACE_API_TOKEN=dt0c01.{base32:24}.{base32:63}',
        "const dynatraceApiToken = 'dt0c01.{base32:24}.{base32:65}';",
        'DYNATRACE_API_TOKEN=dt0c01.your-token-goes-here',
      ],
    },
    {
      id: 'oauth-client-secret',
      description: 'Dynatrace OAuth client secret',
      keywords: ['dt0s'],
      pattern: /(?<![A-Za-z0-9_])dt0s[0-9]{2}\.[A-Z0-9]{8}\.[A-Z0-9]{64}(?![A-Za-z0-9_])/,
      positive: [
        'client = Client(dynatrace_oauth_client_secret="<<dt0s02.{base32:8}.{base32:64}>>")',
        'os.environ["DYNATRACE_OAUTH_CLIENT_SECRET"] = "<<dt0s02.{base32:8}.{base32:64}>>"',
      ],
      negative: [
        'dynatrace_oauth_client_secret: dt0s02.{base32:8}.{base32:63}',
        'client = Client(dynatrace_oauth_client_secret="dt0s02.{base32:8}.{base32:65}")',
        'DYNATRACE_OAUTH_CLIENT_SECRET=dt0s02.your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
