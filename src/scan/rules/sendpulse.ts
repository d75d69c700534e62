import type { Provider } from '../rule.ts';

export default {
  id: 'sendpulse',
  name: 'SendPulse',
  docs: 'https://sendpulse.com/integrations/api',
  revoke: 'https://login.sendpulse.com/settings/#api',
  rules: [
    {
      id: 'api-secret',
      description: 'SendPulse API secret',
      near: ['sendpulse'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'process.env.SENDPULSE_API_SECRET = "<<{hex:32}>>";',
        "$sendpulse_api_secret = '<<{hex:32}>>';",
      ],
      negative: [
        'SENDPULSE_API_SECRET={hex:31}',
        '{hex:32}  sendpulse-2.1.0.zip',
        'SENDPULSE_API_SECRET=<your API secret>',
      ],
    },
  ],
} satisfies Provider;
