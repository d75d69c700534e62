import type { Provider } from '../rule.ts';

export default {
  id: 'pushover',
  name: 'Pushover',
  docs: 'https://pushover.net/api',
  revoke: 'https://pushover.net, "Your applications"',
  rules: [
    {
      id: 'api-token',
      description: 'Pushover API token',
      near: ['pushover'],
      value: /[a-z0-9]{30}/,
      check: 'letters-and-digits',
      positive: [
        '{"pushover": {"apiToken": "<<{lowernum:30}>>"}}',
        '<string name="pushover_api_token"><<{lowernum:30}>></string>',
      ],
      negative: [
        'PUSHOVER_API_TOKEN={lowernum:29}',
        '"pushover": "^2.1.0"',
        'pushoverApiToken: "${PUSHOVER_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
