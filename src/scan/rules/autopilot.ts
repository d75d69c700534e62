import type { Provider } from '../rule.ts';

export default {
  id: 'autopilot',
  name: 'Autopilot',
  docs: 'https://autopilot.docs.apiary.io',
  revoke: 'https://login.autopilothq.com, "Settings", "Autopilot API"',
  rules: [
    {
      id: 'api-key',
      description: 'Autopilot API key',
      near: ['autopilot'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'client = Autopilot(api_key="<<{hex:32}>>")',
        'export AUTOPILOT_API_KEY="<<{hex:32}>>"',
        "process.env.AUTOPILOT_API_KEY || '<<{hex:32}>>'",
      ],
      negative: [
        '"autopilotApiKey": "{hex:31}"',
        'AUTOPILOT_API_KEY={hex:33}',
        'md5 of autopilot-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
