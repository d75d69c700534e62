import type { Provider } from '../rule.ts';

export default {
  id: 'supportbee',
  name: 'SupportBee',
  docs: 'https://supportbee.com/api',
  revoke: '"My settings", "API token" of your company',
  rules: [
    {
      id: 'api-token',
      description: 'SupportBee API token',
      near: ['supportbee'],
      value: /[A-Za-z0-9]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'private const string SupportbeeApiToken = "<<{alnum:20}>>";',
        'ENV SUPPORTBEE_API_TOKEN <<{alnum:20}>>',
      ],
      negative: [
        'SUPPORTBEE_API_TOKEN={alnum:19}',
        '"supportbee": "^2.1.0"',
        'supportbeeApiToken: "${SUPPORTBEE_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
