import type { Provider } from '../rule.ts';

export default {
  id: 'clockify',
  name: 'Clockify',
  docs: 'https://docs.clockify.me',
  revoke: 'https://app.clockify.me/user/settings',
  rules: [
    {
      id: 'api-key',
      description: 'Clockify API key',
      near: ['clockify'],
      value: /(?:[0-9A-Za-z]{48}|[0-9A-Za-z]{46}==)/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.clockify.me/ -H "Authorization: Bearer <<{alnum:48}>>"',
        'clockifyApiKey := "<<{alnum:48}>>"',
        '"clockifyApiKey": "<<{alnum:48}>>"',
      ],
      negative: ['CLOCKIFY_API_KEY=<your-api-key>', 'CLOCKIFY_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
