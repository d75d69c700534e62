import type { Provider } from '../rule.ts';

export default {
  id: 'pagerduty',
  name: 'PagerDuty',
  docs: 'https://support.pagerduty.com/main/docs/api-access-keys',
  revoke: 'PagerDuty: "Integrations", "API Access Keys"',
  rules: [
    {
      id: 'api-key-named',
      description: 'PagerDuty API key',
      near: ['pagerduty', 'pdapi', 'pdtoken'],
      value: /[uy]\+[A-Za-z0-9_-]{18}|[A-Za-z0-9_-]{20}/,
      check: 'mixed-case',
      positive: ['PAGERDUTY_API_KEY=<<u+{alnum:16}kQ>>', '"pagerdutyToken": "<<y_{alnum:16}kQ>>"'],
      negative: ['PAGERDUTY_API_KEY={alnum:19}', 'PAGERDUTY_API_KEY=your_api_key_here'],
    },
    {
      id: 'integration-key',
      description: 'PagerDuty integration key',
      near: ['pagerduty', 'pdintegration', 'pdrouting'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'ENV PAGERDUTY_INTEGRATION_KEY <<{lowernum:30}k7>>',
        '  - name: PAGERDUTY_INTEGRATION_KEY\n    value: "<<{lowernum:30}k7>>"',
      ],
      negative: [
        'PAGERDUTY_INTEGRATION_KEY={lowernum:29}k7',
        'pagerduty-1.0.tgz sha256 {hex:64}',
        'PAGERDUTY_INTEGRATION_KEY=your_integration_key_here',
      ],
    },
  ],
} satisfies Provider;
