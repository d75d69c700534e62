import type { Provider } from '../rule.ts';

export default {
  id: 'svix',
  name: 'Svix',
  docs: 'https://docs.svix.com/api-keys',
  revoke: 'https://dashboard.svix.com/settings/organization/api-access',
  rules: [
    {
      id: 'api-key',
      description: 'Svix API key',
      near: ['svix'],
      value: /(?:sk|testsk)_[A-Za-z0-9_-]{32}\.(?:us|eu|in|ca|au)/,
      check: 'mixed-case',
      positive: ['SVIX_API_KEY=<<sk_{alnum:32}.us>>', '"svixToken": "<<testsk_{alnum:32}.eu>>"'],
      negative: ['SVIX_API_KEY=sk_{alnum:20}.us', 'SVIX_API_KEY=your_api_key'],
    },
  ],
} satisfies Provider;
