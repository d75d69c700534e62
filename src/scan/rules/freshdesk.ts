import type { Provider } from '../rule.ts';

export default {
  id: 'freshdesk',
  name: 'Freshdesk',
  docs: 'https://developers.freshdesk.com/api/#authentication',
  revoke: 'freshdesk.com, "Profile settings"',
  rules: [
    {
      id: 'api-key',
      description: 'Freshdesk API key',
      near: ['freshdesk'],
      value: /[0-9A-Za-z]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'freshdeskApiKey := "<<{alnum:20}>>"',
        '"freshdeskApiKey": "<<{alnum:20}>>"',
        'private static final String FRESHDESK_API_KEY = "<<{alnum:20}>>";',
      ],
      negative: [
        '"freshdeskApiKey": "{alnum:19}"',
        'FRESHDESK_API_KEY={alnum:21}',
        'FRESHDESK_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
