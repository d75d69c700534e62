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
        'process.env.PUSHOVER_API_TOKEN = "<<{lowernum:30}>>";',
        "$pushover_api_token = '<<{lowernum:30}>>';",
      ],
      negative: [
        'PUSHOVER_API_TOKEN={lowernum:31}',
        "import { createPushoverClient } from 'pushover';",
        'PUSHOVER_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
