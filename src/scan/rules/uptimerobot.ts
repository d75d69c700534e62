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
        'client = Uptimerobot(api_key="<<u{digits:6}-{hex:24}>>")',
        'curl https://api.uptimerobot.com/v1/me -H "Authorization: Bearer <<m{digits:8}-{hex:24}>>"',
        'https://api.uptimerobot.com/v1/check?api_key=<<{alnum:9}-{alnum:24}>>&format=json',
      ],
      negative: [
        'UPTIMEROBOT_API_KEY=u{digits:5}-{hex:24}',
        'uptimerobotClient.getStatusOfRequest(requestOptions)',
        'const uptimerobotApiKey = process.env.UPTIMEROBOT_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
