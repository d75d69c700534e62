import type { Provider } from '../rule.ts';

export default {
  id: 'userstack',
  name: 'userstack',
  docs: 'https://userstack.com/documentation',
  revoke: 'https://userstack.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'userstack API key',
      near: ['userstack'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        '<string name="userstack_api_key"><<{lowernum:32}>></string>',
        'val userstackApiKey = "<<{lowernum:32}>>"',
      ],
      negative: [
        'USERSTACK_API_KEY={lowernum:31}',
        '{hex:32}  userstack-2.1.0.zip',
        'USERSTACK_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
