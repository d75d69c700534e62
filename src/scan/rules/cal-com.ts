import type { Provider } from '../rule.ts';

export default {
  id: 'cal-com',
  name: 'Cal.com',
  docs: 'https://cal.com/docs/api-reference/v2/introduction',
  revoke: 'https://app.cal.com/settings/developer/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Cal.com API key',
      keywords: ['cal_live_', 'cal_test_'],
      pattern: /(?<![A-Za-z0-9_])cal_(?:live|test)_[0-9a-f]{32}(?![A-Za-z0-9_])/,
      positive: [
        "curl -H 'Authorization: Bearer <<cal_live_{hex:32}>>' https://api.test/v1",
        "const calcomApiKey = '<<cal_test_{hex:32}>>';",
      ],
      negative: [
        'export CALCOM_API_KEY="cal_live_{hex:31}"',
        '"calcomApiKey": "cal_live_{hex:33}",',
        'CALCOM_API_KEY=cal_live_your-key-goes-here',
      ],
    },
    {
      id: 'api-key-short',
      description: 'Cal.com API key',
      keywords: ['cal_'],
      pattern: /(?<![A-Za-z0-9_])cal_[0-9a-f]{32}(?![A-Za-z0-9_])/,
      positive: ['CALCOM_API_KEY=<<cal_{hex:32}>>', 'client = Client(calcom_api_key="<<cal_{hex:32}>>")'],
      negative: [
        'CALCOM_API_KEY=cal_{hex:31}',
        "const calcomApiKey = 'cal_{hex:33}';",
        'CALCOM_API_KEY=cal_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
