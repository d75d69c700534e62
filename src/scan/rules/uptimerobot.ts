import type { Provider } from '../rule.ts';

export default {
  id: 'uptimerobot',
  name: 'UptimeRobot',
  docs: 'https://uptimerobot.com/api/',
  revoke: 'https://dashboard.uptimerobot.com/integrations',
  rules: [
    {
      id: 'api-key',
      description: 'UptimeRobot API key',
      near: ['uptimerobot'],
      value: /u[0-9]{6,9}-[0-9a-f]{24}|m[0-9]{8,10}-[0-9a-f]{24}|[A-Za-z0-9]{9}-[A-Za-z0-9]{24}/,
      check: 'digits-or-mixed-case',
      positive: [
        'export UPTIMEROBOT_API_KEY="<<u{digits:6}-{hex:24}>>"',
        'uptimerobot:\n  api_key: <<m{digits:8}-{hex:24}>>',
        'uptimerobot_api_key: "<<{alnum:9}-{alnum:24}>>"',
      ],
      negative: [
        'UPTIMEROBOT_API_KEY=u{digits:5}-{hex:24}',
        "import { createUptimerobotClient } from 'uptimerobot';",
        'UPTIMEROBOT_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
