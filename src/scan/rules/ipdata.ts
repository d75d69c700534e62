import type { Provider } from '../rule.ts';

export default {
  id: 'ipdata',
  name: 'ipdata',
  docs: 'https://docs.ipdata.co',
  revoke: 'https://dashboard.ipdata.co',
  rules: [
    {
      id: 'api-key',
      description: 'ipdata API key',
      near: ['ipdata'],
      value: /[0-9a-f]{56}/,
      positive: [
        "Ipdata.api_key = '<<{hex:56}>>'",
        'IPDATA_API_KEY=<<{hex:56}>>',
        'curl https://api.ipdata.co/ -H "Authorization: Bearer <<{hex:56}>>"',
      ],
      negative: ['IPDATA_API_KEY=<your-api-key>', 'IPDATA_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
