import type { Provider } from '../rule.ts';

export default {
  id: 'launchdarkly',
  name: 'LaunchDarkly',
  docs: 'https://launchdarkly.com/docs/home/account/api',
  revoke: 'https://app.launchdarkly.com/settings/authorization',
  rules: [
    {
      id: 'access-token',
      description: 'LaunchDarkly API access token',
      keywords: ['api-'],
      pattern:
        /(?<![A-Za-z0-9_-])api-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_])/,
      positive: [
        'launchdarkly_access_token: <<api-{uuid}>>',
        '<add key="LAUNCHDARKLY_ACCESS_TOKEN" value="<<api-{uuid}>>" />',
      ],
      negative: [
        'LAUNCHDARKLY_ACCESS_TOKEN=api-your-token-goes-here',
        'LAUNCHDARKLY_ACCESS_TOKEN=api-{hex:8}',
      ],
    },
    {
      id: 'sdk-key',
      description: 'LaunchDarkly SDK key',
      keywords: ['sdk-'],
      pattern:
        /(?<![A-Za-z0-9_])sdk-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_])/,
      positive: ['export LAUNCHDARKLY_SDK_KEY="<<sdk-{uuid}>>"', '--launchdarkly-sdk-key <<sdk-{uuid}>>'],
      negative: ['LAUNCHDARKLY_SDK_KEY=sdk-your-key-goes-here', 'LAUNCHDARKLY_SDK_KEY=sdk-{hex:8}'],
    },
    {
      id: 'mobile-key',
      description: 'LaunchDarkly mobile key',
      keywords: ['mob-'],
      pattern:
        /(?<![A-Za-z0-9_])mob-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_])/,
      positive: [
        'ENV LAUNCHDARKLY_MOBILE_KEY <<mob-{uuid}>>',
        '  - name: LAUNCHDARKLY_MOBILE_KEY\n    value: "<<mob-{uuid}>>"',
      ],
      negative: ['LAUNCHDARKLY_MOBILE_KEY=mob-your-key-goes-here', 'LAUNCHDARKLY_MOBILE_KEY=mob-{hex:8}'],
    },
    {
      id: 'access-token-old',
      description: 'LaunchDarkly access token',
      near: ['launchdarkly'],
      value: /[A-Za-z0-9_-]{40}/,
      check: 'mixed-case-and-digits',
      positive: [
        'ENV LAUNCHDARKLY_ACCESS_TOKEN <<{alnum:37}k7Q>>',
        '  - name: LAUNCHDARKLY_ACCESS_TOKEN\n    value: "<<{alnum:37}k7Q>>"',
      ],
      negative: [
        'LAUNCHDARKLY_ACCESS_TOKEN={alnum:36}k7Q',
        'launchdarkly-1.0.tgz sha256 {hex:64}',
        'LAUNCHDARKLY_ACCESS_TOKEN=your_access_token_old_here',
      ],
    },
  ],
} satisfies Provider;
