import type { Provider } from '../rule.ts';

export default {
  id: 'hookdeck',
  name: 'Hookdeck',
  docs: 'https://hookdeck.com/docs/api',
  revoke: 'https://dashboard.hookdeck.com, "Project secrets"',
  rules: [
    {
      id: 'api-key',
      description: 'Hookdeck API key',
      near: ['hookdeck'],
      value: /[0-9a-z]{50}/,
      check: 'letters-and-digits',
      positive: [
        'private static final String HOOKDECK_API_KEY = "<<{lowernum:50}>>";',
        '{"hookdeck": {"api_key": "<<{lowernum:50}>>"}}',
        'hookdeck_api_key: <<{lowernum:50}>>',
      ],
      negative: [
        '"hookdeckApiKey": "{lowernum:49}"',
        'HOOKDECK_API_KEY={lowernum:51}',
        'HOOKDECK_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
