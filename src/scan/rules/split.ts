import type { Provider } from '../rule.ts';

export default {
  id: 'split',
  name: 'Split',
  docs: 'https://help.split.io/hc/en-us/articles/360019916211-API-keys',
  revoke: 'https://app.split.io/admin/apis',
  rules: [
    {
      id: 'api-key',
      description: 'Split SDK or admin API key',
      near: ['splitio', 'splitsdk', 'splitapi', 'splitkey', 'splitadmin'],
      value: /[a-z0-9]{52}|[a-z0-9]{35,38}/,
      check: 'letters-and-digits',
      positive: [
        'ENV SPLIT_API_KEY <<{lowernum:52}>>',
        '  - name: SPLIT_API_KEY\n    value: "<<{lowernum:52}>>"',
      ],
      negative: [
        'SPLIT_API_KEY={lowernum:51}',
        'splitio-1.0.tgz sha256 {hex:64}',
        'SPLIT_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
