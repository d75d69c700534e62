import type { Provider } from '../rule.ts';

export default {
  id: 'harness',
  name: 'Harness',
  docs: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys',
  revoke: 'Harness: "My Profile", "My API Keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Harness access token',
      keywords: ['pat.', 'sat.'],
      pattern:
        /(?<![A-Za-z0-9_])(?:pat|sat)\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{20}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'os.environ["HARNESS_API_KEY"] = "<<pat.{alnum:22}.{alnum:24}.{alnum:20}>>"',
        'HARNESS_API_KEY=<<sat.{alnum:22}.{alnum:24}.{alnum:20}>>',
      ],
      negative: [
        'export HARNESS_API_KEY="pat.{alnum:22}.{alnum:24}.{alnum:17}kQ"',
        '"harnessApiKey": "pat.{alnum:22}.{alnum:24}.{alnum:21}",',
        'HARNESS_API_KEY=pat.your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
