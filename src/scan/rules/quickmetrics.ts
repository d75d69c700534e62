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
        "'quickmetrics' => ['api_key' => '<<{base64url:22}>>'],",
        'os.Setenv("QUICKMETRICS_API_KEY", "<<{base64url:22}>>")',
      ],
      negative: [
        'QUICKMETRICS_API_KEY={base64url:21}',
        '"quickmetrics": "^2.1.0"',
        'quickmetricsApiKey: "${QUICKMETRICS_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
