import type { Provider } from '../rule.ts';

export default {
  id: 'everhour',
  name: 'Everhour',
  docs: 'https://everhour.docs.apiary.io',
  revoke: 'https://app.everhour.com/#/account/profile',
  rules: [
    {
      id: 'api-key',
      description: 'Everhour API key',
      near: ['everhour'],
      value: /[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{6}-[0-9a-f]{6}-[0-9a-f]{8}/,
      positive: [
        'export EVERHOUR_API_KEY="<<{hex:4}-{hex:4}-{hex:6}-{hex:6}-{hex:8}>>"',
        "process.env.EVERHOUR_API_KEY || '<<{hex:4}-{hex:4}-{hex:6}-{hex:6}-{hex:8}>>'",
        'variable "everhour_api_key" {\n  default = "<<{hex:4}-{hex:4}-{hex:6}-{hex:6}-{hex:8}>>"\n}',
      ],
      negative: ['EVERHOUR_API_KEY=${EVERHOUR_API_KEY}', 'EVERHOUR_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
