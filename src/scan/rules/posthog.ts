import type { Provider } from '../rule.ts';

export default {
  id: 'posthog',
  name: 'PostHog',
  docs: 'https://posthog.com/docs/api#authentication',
  revoke: 'https://app.posthog.com/settings/user-api-keys',
  rules: [
    {
      id: 'personal-api-key',
      description: 'PostHog personal API key',
      keywords: ['phx_'],
      pattern: /(?<![A-Za-z0-9_])phx_[A-Za-z0-9_-]{40,50}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        '"posthogPersonalApiKey": "<<phx_{alnum:40}>>",',
        'ENV POSTHOG_PERSONAL_API_KEY <<phx_{alnum:40}>>',
      ],
      negative: [
        'export POSTHOG_PERSONAL_API_KEY="phx_{alnum:39}"',
        '"posthogPersonalApiKey": "phx_{alnum:51}",',
        'POSTHOG_PERSONAL_API_KEY=phx_your-key-goes-here',
      ],
    },
    {
      id: 'project-api-key',
      description: 'PostHog project API key',
      keywords: ['phc_'],
      pattern: /(?<![A-Za-z0-9_])phc_[A-Za-z0-9_-]{40,46}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        "const posthogProjectApiKey = '<<phc_{alnum:40}>>';",
        'posthog.project.api.key=<<phc_{alnum:40}>>',
      ],
      negative: [
        'POSTHOG_PROJECT_API_KEY=phc_{alnum:39}',
        "const posthogProjectApiKey = 'phc_{alnum:47}';",
        'POSTHOG_PROJECT_API_KEY=phc_your-key-goes-here',
      ],
    },
    {
      id: 'feature-flags-key',
      description: 'PostHog feature flags secure API key',
      keywords: ['phs_'],
      pattern: /(?<![A-Za-z0-9_])phs_[A-Za-z0-9]{40,50}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'client = Client(posthog_feature_flags_key="<<phs_{alnum:40}>>")',
        'os.environ["POSTHOG_FEATURE_FLAGS_KEY"] = "<<phs_{alnum:40}>>"',
      ],
      negative: [
        'posthog_feature_flags_key: phs_{alnum:39}',
        'client = Client(posthog_feature_flags_key="phs_{alnum:51}")',
        'POSTHOG_FEATURE_FLAGS_KEY=phs_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
