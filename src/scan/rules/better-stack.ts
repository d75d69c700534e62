import type { Provider } from '../rule.ts';

export default {
  id: 'better-stack',
  name: 'Better Stack',
  docs: 'https://betterstack.com/docs/uptime/api/getting-started-with-uptime-api/',
  revoke: 'https://betterstack.com/settings/api-tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Better Stack API token',
      near: ['betterstack', 'betteruptime', 'logtail'],
      value: /[0-9A-Za-z]{24}/,
      check: 'digits-or-mixed-case',
      positive: [
        '"betterstackApiToken": "<<{alnum:24}>>"',
        'private static final String BETTERSTACK_API_TOKEN = "<<{alnum:24}>>";',
        '{"betterstack": {"api_token": "<<{alnum:24}>>"}}',
      ],
      negative: [
        'BETTERSTACK_API_TOKEN={alnum:23}',
        'BETTERSTACK_API_TOKEN={alnum:25}',
        'BETTERSTACK_API_TOKEN=<your-api-token>',
      ],
    },
  ],
} satisfies Provider;
