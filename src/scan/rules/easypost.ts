import type { Provider } from '../rule.ts';

export default {
  id: 'easypost',
  name: 'EasyPost',
  docs: 'https://docs.easypost.com/docs/authentication',
  revoke: 'https://app.easypost.com/account/settings?tab=api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'EasyPost API key',
      keywords: ['ezak', 'eztk'],
      pattern: /(?<![A-Za-z0-9_])(?:EZAK|EZTK)[A-Za-z0-9]{54}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        '<add key="EASYPOST_API_KEY" value="<<EZAK{alnum:54}>>" />',
        'Authorization: Bearer <<EZTK{alnum:54}>>',
      ],
      negative: [
        'export EASYPOST_API_KEY="EZAK{alnum:53}"',
        '"easypostApiKey": "EZAK{alnum:55}",',
        'EASYPOST_API_KEY=EZAKyour-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
