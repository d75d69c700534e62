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
      positive: [
        '<add key="RollbarAccessToken" value="<<{hex:32}>>" />',
        '      - ROLLBAR_ACCESS_TOKEN=<<{hex:128}>>',
      ],
      negative: [
        'ROLLBAR_ACCESS_TOKEN={hex:31}',
        '{hex:32}  rollbar-2.1.0.zip',
        'const rollbarAccessToken = process.env.ROLLBAR_ACCESS_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
