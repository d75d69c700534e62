import type { Provider } from '../rule.ts';

export default {
  id: 'quickmetrics',
  name: 'Quickmetrics',
  docs: 'https://quickmetrics.io/docs',
  revoke: 'https://app.quickmetrics.io',
  rules: [
    {
      id: 'api-key',
      description: 'Quickmetrics API key',
      near: ['quickmetrics'],
      value: /[A-Za-z0-9_-]{22}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<add key="QuickmetricsApiKey" value="<<{base64url:22}>>" />',
        '      - QUICKMETRICS_API_KEY=<<{base64url:22}>>',
      ],
      negative: [
        'QUICKMETRICS_API_KEY={base64url:23}',
        "import { createQuickmetricsClient } from 'quickmetrics';",
        'QUICKMETRICS_API_KEY=xxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
