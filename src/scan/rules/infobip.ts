import type { Provider } from '../rule.ts';

export default {
  id: 'infobip',
  name: 'Infobip',
  docs: 'https://www.infobip.com/docs/essentials/api-authentication',
  revoke: 'https://portal.infobip.com/dev/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Infobip API key',
      near: ['infobip'],
      value: /[0-9a-f]{32}-(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
      positive: [
        'curl https://api.infobip.com/ -H "Authorization: Bearer <<{hex:32}-{uuid}>>"',
        'infobipApiKey := "<<{hex:32}-{uuid}>>"',
        '"infobipApiKey": "<<{hex:32}-{uuid}>>"',
      ],
      negative: ['INFOBIP_API_KEY=<your-api-key>', 'INFOBIP_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
