import type { Provider } from '../rule.ts';

export default {
  id: 'rollbar',
  name: 'Rollbar',
  docs: 'https://docs.rollbar.com/docs/access-tokens',
  revoke: 'https://rollbar.com, "Settings", "Project access tokens"',
  rules: [
    {
      id: 'access-token',
      description: 'Rollbar access token',
      near: ['rollbar'],
      value: /[0-9a-f]{32}|[0-9a-f]{128}/,
      check: 'letters-and-digits',
      positive: ['ENV ROLLBAR_ACCESS_TOKEN <<{hex:32}>>', 'rollbar login --access-token <<{hex:128}>>'],
      negative: [
        'ROLLBAR_ACCESS_TOKEN={hex:31}',
        'rollbar.min.js?v={hex:32}',
        'rollbar_access_token: "{{ rollbar_access_token }}"',
      ],
    },
  ],
} satisfies Provider;
