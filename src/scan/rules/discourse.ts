import type { Provider } from '../rule.ts';

export default {
  id: 'discourse',
  name: 'Discourse',
  docs: 'https://docs.discourse.org',
  revoke: 'discourse.org, "Admin", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Discourse API key',
      near: ['discourse'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'discourseApiKey := "<<{hex:64}>>"',
        '"discourseApiKey": "<<{hex:64}>>"',
        'private static final String DISCOURSE_API_KEY = "<<{hex:64}>>";',
      ],
      negative: [
        '"discourseApiKey": "{hex:63}"',
        'DISCOURSE_API_KEY={hex:65}',
        'discourse-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
