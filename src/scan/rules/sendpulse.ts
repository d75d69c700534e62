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
      positive: ['"sendpulseApiSecret": "<<{hex:32}>>"', "const sendpulseApiSecret = '<<{hex:32}>>';"],
      negative: [
        'SENDPULSE_API_SECRET={hex:31}',
        'sendpulse.min.js?v={hex:32}',
        'sendpulseApiSecret: "${SENDPULSE_API_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
